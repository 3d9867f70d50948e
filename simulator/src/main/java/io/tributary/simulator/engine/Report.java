package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Sharing;
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
    /** Line of what true reports are paid. */
    final int rewardLine;

    private final Deque<Double> underway = new ArrayDeque<>();
    private double reported;
    private double told;
    private boolean hasTold;
    private long rewardedValue;
    /** Whether this period's report was audited, found true, and is paid for. */
    private boolean isRewarded;

    /** Lines of what audits cost, and of what true reports are paid. */
    record Lines(int audits, int rewards) {}

    Report(Sharing sharing, Link link, Luck luck, Lines lines) {
        this.sharing = sharing;
        rank = luck.draws(Purpose.DATA_SHARING, link.entity, -1).nextDouble();
        auditLine = lines.audits();
        rewardLine = lines.rewards();
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
        isRewarded = false;
        if (due) {
            audited = sharing.audits() > 0 && draws.nextDouble() < sharing.audits();
            double error = sharing.noise() == 0 ? 0 : sharing.noise() * draws.gaussian();
            boolean isTrue = sharing.temptation().isPresent() && sharing.isHonest(draws.nextDouble());
            isRewarded = audited && isTrue && sharing.reward() > 0;
            double honest = audited || isTrue ? truth : truth * (1 + sharing.bias());
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

    /**
     * What the seller pays for this period's report, price quanta; nothing unless it was audited and found true.
     *
     * @param boughtValue what the buyer has bought over the link since the run began, price quanta
     */
    double reward(long boughtValue) {
        double paid = isRewarded ? sharing.reward() * (boughtValue - rewardedValue) : 0;
        rewardedValue = isRewarded ? boughtValue : rewardedValue;
        return paid;
    }

    void keep(Tape tape) {
        rewardedValue = tape.number(rewardedValue);
        reported = tape.real(reported);
        told = tape.real(told);
        hasTold = tape.flag(hasTold);
        Views.keep(tape, underway);
    }

    /** What the seller reads now, base units. */
    double told() {
        return told;
    }
}
