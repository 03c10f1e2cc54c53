package carillon.server.egress;

import carillon.server.egress.pacing.PacingFigures;

/**
 * What an egress has done since it was made.
 *
 * @param turns completed turns of its loop: at least ten more each second while it is healthy
 * @param sent packets that the network took
 * @param failed packets that the network refused
 * @param late packets dropped because their time had passed
 * @param mostInOneTurn most packets sent by one turn
 * @param pacing how long after their deadlines packets were sent
 */
public record EgressFigures(
        long turns, long sent, long failed, long late, long mostInOneTurn, PacingFigures pacing) {}
