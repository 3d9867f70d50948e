package io.tributary.simulator.ledger;

/**
 * A place where goods or money can be.
 *
 * @param party who owns it
 * @param place which of the owner's accounts it is
 */
public record Account(Party party, Place place) {

    /** Kinds of accounts. Goods lie in stock or transit, or are outside; money is cash. */
    public enum Place {
        /** Goods in the owner's house. */
        STOCK(1),
        /** Goods on the way to the owner. */
        TRANSIT(2),
        /** Goods not yet made, or consumed. */
        OUTSIDE(3),
        /** Money. */
        CASH(4),
        /** Money that others owe, less money owed to others. */
        CREDIT(5);

        private final int code;

        Place(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    @Override
    public int hashCode() {
        return 31 * party.hashCode() + place.code();
    }
}
