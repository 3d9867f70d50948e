package io.tributary.simulator.engine;

import io.tributary.simulator.relation.CommonInterest;

/** What links one partner with the maker from week to week: how its profit moves with the channel's, its people, its plan. */
final class Bond {
    /** Share of the partner's sales people who are experienced; NaN before the first week. */
    double experienced = Double.NaN;
    /** What planned training has added to its reach. */
    double planned;

    /** What the partner cost the maker, and what the maker sold to it, since the last look at the budget; money. */
    double spent;

    double sold;
    /** Whether the maker calls on it less. */
    boolean isCut;

    private int weeks;
    private double own;
    private double channel;
    private double ownSquare;
    private double channelSquare;
    private double product;

    /** Takes in the week's profits of the partner and of the whole channel, money. */
    void compare(double ownProfit, double channelProfit, CommonInterest how) {
        weeks++;
        double part = Math.max(1.0 / how.memory(), 1.0 / weeks);
        double x = ownProfit - own;
        double y = channelProfit - channel;
        own += part * x;
        channel += part * y;
        ownSquare = (1 - part) * (ownSquare + part * x * x);
        channelSquare = (1 - part) * (channelSquare + part * y * y);
        product = (1 - part) * (product + part * x * y);
    }

    /** Correlation of the two, -1 to 1; 1 as long as too few weeks are known or one of them stood still. */
    double correlation(CommonInterest how) {
        double spread = Math.sqrt(ownSquare) * Math.sqrt(channelSquare);
        return weeks < how.memory() || spread == 0 ? 1 : Math.max(-1, Math.min(1, product / spread));
    }

    void keep(Tape tape) {
        experienced = tape.real(experienced);
        planned = tape.real(planned);
        spent = tape.real(spent);
        sold = tape.real(sold);
        isCut = tape.flag(isCut);
        weeks = tape.count(weeks);
        own = tape.real(own);
        channel = tape.real(channel);
        ownSquare = tape.real(ownSquare);
        channelSquare = tape.real(channelSquare);
        product = tape.real(product);
    }
}
