package io.tributary.simulator.market;

/**
 * What a week's shopping did to our customers. Mutable: a kernel adds to it.
 *
 * <p>A customer of ours is who bought one of our brands last and considers them.
 */
public final class Turnover {
    private long occasions;
    private long purchases;
    private long lost;
    private long won;

    /** A consumer thought of buying. */
    void occasion(long consumers) {
        occasions += consumers;
    }

    /** Consumers bought one of ours. */
    void purchase(long consumers) {
        purchases += consumers;
    }

    /** Customers bought elsewhere, or left us after a purchase. */
    void lose(long customers) {
        lost += customers;
    }

    /** Consumers became customers of ours: by a purchase, or won back. */
    void win(long customers) {
        won += customers;
    }

    /** Adds what another counted. */
    public void add(Turnover other) {
        occasions += other.occasions;
        purchases += other.purchases;
        lost += other.lost;
        won += other.won;
    }

    /** Begins anew. */
    public void clear() {
        occasions = 0;
        purchases = 0;
        lost = 0;
        won = 0;
    }

    /** How often consumers thought of buying. */
    public long occasions() {
        return occasions;
    }

    /** How often one of ours was bought, whatever the number of units. */
    public long purchases() {
        return purchases;
    }

    /** Customers of ours who went. */
    public long lost() {
        return lost;
    }

    /** Consumers who became customers of ours. */
    public long won() {
        return won;
    }
}
