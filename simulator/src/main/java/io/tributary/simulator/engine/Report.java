package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Sharing;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import java.util.ArrayDeque;
import java.util.Deque;

/** The reports that one buyer sends its seller: at their intervals, as late, as noisy and as honest as the sharing says. */
final class Report {
    final Sharing sharing;
    /** A number between 0 and 1 by which the buyer is among those who share. */
    final double rank;
    /** Line of what audits cost. */
    final int auditLine;

    private final Deque<Double> underway = new ArrayDeque<>();
    private double reported;
    private double told;
    private boolean hasTold;

    Report(Sharing sharing, Link link, Luck luck, int auditLine) {
        this.sharing = sharing;
        rank = luck.draws(Purpose.DATA_SHARING, link.entity, -1).nextDouble();
        this.auditLine = sharing.auditCost() == 0 ? ChartOfAccounts.NONE : auditLine;
    }

    /**
     * The buyer reports and the seller reads what has arrived.
     *
     * @param truth base units that the buyer knows consumers asked for
     * @param draws of this link and period
     * @return whether the report of this period was audited
     */
    boolean send(int period, double truth, Draws draws) {
        boolean due = period % sharing.every() == 0 || !hasTold;
        boolean audited = false;
        if (due) {
            audited = sharing.audits() > 0 && draws.nextDouble() < sharing.audits();
            double honest = audited ? truth : truth * (1 + sharing.bias());
            double error = sharing.noise() == 0 ? 0 : sharing.noise() * draws.gaussian();
            reported = Math.max(0, honest * (1 + error));
        }
        underway.addLast(reported);
        told = underway.getFirst();
        if (underway.size() > sharing.delay()) {
            underway.removeFirst();
        }
        hasTold = true;
        return audited;
    }

    /** What the seller reads now, base units. */
    double told() {
        return told;
    }
}
