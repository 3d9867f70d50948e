package io.tributary.simulator.ledger;

/**
 * Somebody or something that owns accounts.
 *
 * @param id unique id: a firm's or partner's id, {@code zone/format} for an outlet group, a zone's id for its consumers
 * @param tier what it is in the channel
 * @param region region to which it belongs; empty where it belongs to none
 * @param zone zone in which it is; empty where it is in none
 */
public record Party(String id, Tier tier, String region, String zone) {

    /** Levels of a channel, from the maker down; the world is everything outside. */
    public enum Tier {
        MAKER,
        RIVAL,
        WHOLESALER,
        DISTRIBUTOR,
        OUTLET,
        PLATFORM,
        CONSUMERS,
        WORLD
    }

    /** Everything outside the model: suppliers of inputs, carriers, landlords. */
    public static final Party WORLD = new Party("world", Tier.WORLD, "", "");

    private static final String WORK = " for ";

    /** Of the id alone, which tells parties apart: a chart looks up thousands of them in every run. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Id of whoever is paid for supporting a partner. */
    public static String supportOf(String partner) {
        return "support of " + partner;
    }

    /** Id of whoever is paid for a function that is performed for a partner's trade. */
    public static String workFor(String function, String partner) {
        return function + WORK + partner;
    }

    /** The partner for whose trade somebody performs a function, or the id itself where it is nobody who does that. */
    public static String workedFor(String id) {
        int at = id.indexOf(WORK);
        return at < 0 ? id : id.substring(at + WORK.length());
    }
}
