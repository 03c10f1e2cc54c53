package carillon.server.station;

/** To whom sessions are announced. */
public enum SapMode {
    /** To nobody. */
    OFF,
    /** To the SAP group of the scope. */
    ON,
    /** To that of the global scope too, where some players look only. */
    ALL
}
