package io.tributary.simulator.engine;

import io.tributary.simulator.channel.FunctionTask;
import io.tributary.simulator.channel.Functions;
import java.util.List;

/** One function that somebody performs for one product at one partner, with the performer's own record of it. */
final class DivisionDuty {
    private final FunctionTask task;
    private final DivisionPost post;
    private final Stock house;
    private final int costLine;
    private final List<Integer> freight;
    private boolean dropped;
    /** Discounts since the last look, money. */
    private double earned;
    /** Costs since the last look, money. */
    private double spent;

    /**
     * A function.
     *
     * @param house the performer's stock
     * @param costLine on which its work is paid
     * @param freight lines on which it would pay the freight of each supplier's goods
     */
    DivisionDuty(FunctionTask task, DivisionPost post, Stock house, int costLine, List<Integer> freight) {
        this.task = task;
        this.post = post;
        this.house = house;
        this.costLine = costLine;
        this.freight = freight;
    }

    FunctionTask task() {
        return task;
    }

    DivisionPost post() {
        return post;
    }

    Stock house() {
        return house;
    }

    int costLine() {
        return costLine;
    }

    List<Integer> freight() {
        return freight;
    }

    boolean isKept() {
        return !dropped;
    }

    void note(double income, double cost) {
        earned += income;
        spent += cost;
    }

    /** The performer reads its record and begins a new one. */
    void look(Functions rule) {
        dropped |= rule.drops(earned, spent);
        earned = 0;
        spent = 0;
    }

    void keep(Tape tape) {
        dropped = tape.flag(dropped);
        earned = tape.real(earned);
        spent = tape.real(spent);
    }
}
