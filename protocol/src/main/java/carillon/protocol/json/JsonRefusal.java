package carillon.protocol.json;

import carillon.protocol.Rejection;

/** Unwinds a reader out of a document that it refuses; never leaves {@link Json#read}. */
final class JsonRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Rejection reason;

    /** Without a stack trace: whoever floods us must not make us pay for one. */
    JsonRefusal(Rejection reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Rejection reason() {
        return reason;
    }
}
