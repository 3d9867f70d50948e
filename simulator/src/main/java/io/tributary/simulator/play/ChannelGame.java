package io.tributary.simulator.play;

import io.tributary.simulator.game.Decision;
import io.tributary.simulator.game.SearchEnded;
import io.tributary.simulator.game.Solution;
import io.tributary.simulator.game.StagedEquilibrium;
import io.tributary.simulator.game.StagedGame;
import io.tributary.simulator.game.Surface;
import io.tributary.simulator.scenario.Bargain;
import io.tributary.simulator.scenario.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.util.Decimal64;

/**
 * The play of a scenario as a staged game. Players are owners, each for the profit of all its firms and what these
 * count of others, and one more for each
 * bargain, which stands for the Nash product of two firms.
 */
public final class ChannelGame implements StagedGame {
    private final Layout layout;
    private final Channel channel;
    private final Outlook outlook;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Surface> surfaces = new ArrayList<>();
    /** By decision: the side that a bargain leaves with just what it has otherwise. */
    private final List<Optional<Integer>> heldDown = new ArrayList<>();

    private Optional<Asked> last = Optional.empty();
    private Optional<Plain> lastPlain = Optional.empty();

    /** Decisions that were asked for, and what they bring. */
    private record Asked(List<DerivativeStructure> x, Flows<DerivativeStructure> flows) {
        Asked {
            x = List.copyOf(x);
        }

        /** Whether these are the very same numbers, which never change; equal ones may carry other derivatives. */
        @SuppressWarnings("ReferenceEquality")
        boolean isAt(DerivativeStructure[] other) {
            boolean same = x.size() == other.length;
            for (int i = 0; same && i < other.length; i++) {
                same = x.get(i) == other[i];
            }
            return same;
        }
    }

    /** Decisions in plain numbers, and what they bring. */
    static final class Plain {
        final double[] at;
        final List<Decimal64> x;
        final Flows<Decimal64> flows;

        Plain(double[] at, Channel channel) {
            this.at = at.clone();
            Decimal64[] numbers = new Decimal64[at.length];
            Arrays.setAll(numbers, i -> new Decimal64(at[i]));
            x = Arrays.asList(numbers);
            flows = channel.flows(x, Decimal64.ZERO, Realisation.EXPECTED);
        }
    }

    ChannelGame(Layout layout) {
        this.layout = layout;
        channel = new Channel(layout);
        outlook = new Outlook(layout, channel);
        Ranges ranges = new Ranges(layout);
        for (int i = 0; i < layout.moves.all().size(); i++) {
            heldDown.add(foundHeldDown(i));
            decisions.add(ranges.decision(i, player(i)));
        }
        if (!decisions.isEmpty()) {
            surfaces.addAll(new ChannelSurfaces(this, layout, outlook).all());
            layout.scenario.play().ifPresent(play -> play.bargain().forEach(this::addGains));
        }
    }

    private int player(int decision) {
        if (layout.moves.pool(decision).isPresent() || heldDown(decision).isPresent()) {
            return Decision.CLEARING;
        }
        int firm = layout.firm(layout.moves.all().get(decision).firm());
        return layout.moves.bargain(decision).map(b -> layout.firms.size() + b).orElse(layout.owner[firm]);
    }

    /** The channel whose flows are played for. */
    Channel channel() {
        return channel;
    }

    @Override
    public List<Decision> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    @Override
    public List<List<Integer>> brackets() {
        return layout.moves.brackets();
    }

    /** The flows at some decisions; those asked for last are kept, because each payoff and surface asks for them. */
    Flows<DerivativeStructure> flows(DerivativeStructure[] x) {
        if (last.isPresent() && last.get().isAt(x)) {
            return last.get().flows();
        }
        Flows<DerivativeStructure> flows =
                channel.flows(Arrays.asList(x), x[0].getField().getZero(), Realisation.EXPECTED);
        last = Optional.of(new Asked(Arrays.asList(x), flows));
        return flows;
    }

    Plain plain(double[] x) {
        if (lastPlain.isEmpty() || !Arrays.equals(lastPlain.get().at, x)) {
            lastPlain = Optional.of(new Plain(x, channel));
        }
        return lastPlain.get();
    }

    @Override
    public double payoff(int player, double[] x) {
        return player < layout.firms.size() && outlook.isCertain()
                ? profit(player, plain(x).flows).getReal()
                : payoff(player, Surface.constants(x)).getValue();
    }

    @Override
    public double excess(int decision, double[] x) {
        if (heldDown(decision).isPresent()) {
            return excess(decision, Surface.constants(x)).getValue();
        }
        Plain plain = plain(x);
        return cleared(decision, plain.flows, plain.x).getReal();
    }

    @Override
    public DerivativeStructure payoff(int player, DerivativeStructure[] x) {
        if (player >= layout.firms.size()) {
            return product(bargain(player - layout.firms.size()), x);
        }
        if (outlook.isCertain()) {
            return profit(player, flows(x));
        }
        long firms =
                Arrays.stream(layout.owner).filter(owner -> owner == player).count();
        // Who owns several firms is taken to be neutral to risk, as a principal is.
        double aversion = firms == 1 ? layout.firms.get(player).riskAversion() : 0;
        return outlook.worth(aversion, flows -> profit(player, flows), x);
    }

    /** What a firm expects at some decisions. */
    double expected(Played.What what, int firm, List<Double> x) {
        DerivativeStructure[] at =
                x.stream().map(value -> new DerivativeStructure(1, 0, value)).toArray(DerivativeStructure[]::new);
        return outlook.expected(
                        flows -> switch (what) {
                            case PROFIT -> flows.profit[firm];
                            case SALES -> channel.sold(flows, firm);
                            case UNSOLD -> channel.left(flows, firm);
                            case RETURNS -> channel.settlement().returned(flows, Arrays.asList(at), firm);
                        },
                        at)
                .getValue();
    }

    private Bargain bargain(int index) {
        return layout.scenario.play().orElseThrow().bargain().get(index);
    }

    private <T extends RealFieldElement<T>> T profit(int player, Flows<T> flows) {
        T sum = flows.zero();
        for (int f = 0; f < layout.firms.size(); f++) {
            sum = layout.owner[f] == player ? sum.add(counted(f, flows)) : sum;
        }
        return sum;
    }

    /** A firm's own profit, and the part that it counts of the profit of those to whom it is bound. */
    private <T extends RealFieldElement<T>> T counted(int firm, Flows<T> flows) {
        T sum = flows.profit[firm];
        for (Layout.Tie tie : layout.ties) {
            sum = tie.holder() == firm ? sum.add(flows.profit[tie.of()].multiply(tie.weight())) : sum;
        }
        return sum;
    }

    /** The logarithm of the Nash product; with all power on one side, that side's gain. */
    private DerivativeStructure product(Bargain bargain, DerivativeStructure[] x) {
        DerivativeStructure first = gain(bargain, 0, x);
        DerivativeStructure second = gain(bargain, 1, x);
        double power = bargain.power();
        if (power == 0 || power == 1) {
            return power == 0 ? second : first;
        }
        return first.log().multiply(power).add(second.log().multiply(1 - power));
    }

    private DerivativeStructure gain(Bargain bargain, int side, DerivativeStructure[] x) {
        int firm = layout.firm(bargain.between().get(side));
        DerivativeStructure worth = outlook.isCertain()
                ? counted(firm, flows(x))
                : outlook.worth(layout.firms.get(firm).riskAversion(), flows -> counted(firm, flows), x);
        return worth.subtract(bargain.otherwise(side));
    }

    /**
     * The side of a bargain that is left with just what it has otherwise: where the other has all the power over a
     * payment that changes nothing else.
     */
    private Optional<Integer> heldDown(int decision) {
        return heldDown.get(decision);
    }

    private Optional<Integer> foundHeldDown(int decision) {
        boolean transfer = layout.moves.all().get(decision).term().equals("salary.pay");
        return layout.moves
                .bargain(decision)
                .filter(b -> transfer && (bargain(b).power() == 0 || bargain(b).power() == 1))
                .map(b -> bargain(b).power() == 1 ? 1 : 0);
    }

    /** What is asked of the firms of a pool less what they bring: it falls with the price. */
    @Override
    public DerivativeStructure excess(int decision, DerivativeStructure[] x) {
        Optional<Integer> down = heldDown(decision);
        if (down.isPresent()) {
            return gain(bargain(layout.moves.bargain(decision).orElseThrow()), down.get(), x);
        }
        return cleared(decision, flows(x), Arrays.asList(x));
    }

    private <T extends RealFieldElement<T>> T cleared(int decision, Flows<T> flows, List<T> x) {
        Moveset.Pool pool = layout.moves.pool(decision).orElseThrow();
        int t = Math.max(pool.period(), 1) - 1;
        T excess = flows.zero();
        for (String firm : pool.firms()) {
            int quantity = layout.moves.find(firm, Move.What.QUANTITY, "", pool.sku(), t + 1);
            excess = excess.subtract(x.get(quantity));
        }
        return excess.add(askedByFirms(flows, pool, t));
    }

    private <T extends RealFieldElement<T>> T askedByFirms(Flows<T> flows, Moveset.Pool pool, int t) {
        T asked = flows.zero();
        for (int k = 0; k < layout.trades.size(); k++) {
            var trade = layout.trades.get(k);
            boolean here = pool.firms().contains(trade.seller()) && trade.sku().equals(pool.sku());
            asked = here ? asked.add(flows.tradeUnits[t][k]) : asked;
        }
        return asked;
    }

    @Override
    public List<Surface> surfaces() {
        return Collections.unmodifiableList(surfaces);
    }

    /**
     * Solves the play.
     *
     * @throws SearchEnded if nothing was found within the {@link Budget}
     */
    Solution solve() {
        channel.budget().start();
        try {
            return StagedEquilibrium.of(this);
        } finally {
            channel.budget().stop();
        }
    }

    private void addGains(Bargain bargain) {
        boolean settled = IntStream.range(0, decisions.size())
                .anyMatch(d -> heldDown(d).isPresent()
                        && bargain(layout.moves.bargain(d).orElseThrow()).equals(bargain));
        if (settled) {
            return;
        }
        for (int side = 0; side < 2; side++) {
            int of = side;
            surfaces.add(Surface.limit(x -> gain(bargain, of, x)));
        }
    }

    /** The firms that decide, as messages name them. */
    List<String> deciders() {
        return layout.moves.all().stream().map(Move::firm).distinct().toList();
    }

    /** The name of a decision with the value that it has. */
    Optional<String> described(int decision, double value) {
        return layout.moves.given(decision).isPresent()
                ? Optional.empty()
                : Optional.of(decisions.get(decision).name() + " = "
                        + io.tributary.simulator.quantity.NumberText.significant(value, 6));
    }
}
