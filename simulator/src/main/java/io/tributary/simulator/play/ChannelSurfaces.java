package io.tributary.simulator.play;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.PriceProtection;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.contract.Watched;
import io.tributary.simulator.game.Surface;
import io.tributary.simulator.scenario.Move;
import io.tributary.simulator.scenario.Moves;
import io.tributary.simulator.scenario.PlayLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The functions that are zero where what a player earns in a play bends: where sales of a market do, where stock just
 * suffices, where a term of a contract steps; and the limits that the scenario sets to decisions.
 */
final class ChannelSurfaces {
    private final ChannelGame game;
    private final Layout layout;
    private final Channel channel;
    private final Outlook outlook;
    private final List<Surface> surfaces = new ArrayList<>();

    /** Resale prices at which keeping a contract ends. */
    private final List<Limit> limits = new ArrayList<>();

    /** Whether any contract is watched: then it may pay to sell nothing. */
    private boolean isWatched;

    private record Limit(Cell buyer, double price) {}

    ChannelSurfaces(ChannelGame game, Layout layout, Outlook outlook) {
        this.game = game;
        this.layout = layout;
        this.outlook = outlook;
        channel = game.channel();
        for (int k = 0; k < layout.trades.size(); k++) {
            Cell buyer = channel.wiring().buying(k);
            for (Term term : terms(k)) {
                if (term instanceof Watched watched) {
                    isWatched = true;
                    watched.limit().ifPresent(price -> limits.add(new Limit(buyer, price)));
                }
            }
        }
    }

    private List<Term> terms(int trade) {
        return layout.rules.get(trade).map(LinkRule::terms).orElse(List.of());
    }

    /** A surface that the flows of the channel tell, in any algebra. */
    private abstract class FlowSurface implements Surface {
        private final Kind kind;

        FlowSurface(Kind kind) {
            this.kind = kind;
        }

        abstract <T extends RealFieldElement<T>> T of(Flows<T> flows, List<T> x);

        @Override
        public DerivativeStructure at(DerivativeStructure[] x) {
            return of(game.flows(x), Arrays.asList(x));
        }

        @Override
        public double at(double[] x) {
            ChannelGame.Plain plain = game.plain(x);
            return of(plain.flows, plain.x).getReal();
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    /** All of them, those of bargains left out. */
    List<Surface> all() {
        DerivativeStructure[] probe = game.decisions().stream()
                .map(decision -> new DerivativeStructure(1, 0, (decision.low() + decision.high()) / 2))
                .toArray(DerivativeStructure[]::new);
        Flows<DerivativeStructure> flows = game.flows(probe);
        for (int t = 0; t < layout.periods; t++) {
            for (Market market : channel.markets()) {
                // Alone, an offer bends only where nobody buys, and nobody wants to be there who pays no fine for
                // buying.
                boolean alone = market.stands().size() == 1 && !isWatched;
                int bends = alone
                        ? 0
                        : market.bends(channel.posted(flows, market, t)).size();
                addBends(market, t, bends);
            }
            addConduct(t);
            if (outlook.isCertain()) {
                addStocks(t);
            }
        }
        surfaces.addAll(outlook.kinks());
        addTerms(flows, probe);
        layout.scenario.play().ifPresent(play -> play.limits().forEach(this::addLimit));
        return Collections.unmodifiableList(surfaces);
    }

    private void addBends(Market market, int t, int bends) {
        for (int b = 0; b < bends; b++) {
            int bend = b;
            surfaces.add(new FlowSurface(Surface.Kind.KINK) {
                @Override
                <T extends RealFieldElement<T>> T of(Flows<T> flows, List<T> x) {
                    return market.bends(channel.posted(flows, market, t)).get(bend);
                }
            });
        }
    }

    /** Stock carried over may suffice or not, and what was ordered may be short or not. */
    private void addStocks(int t) {
        for (Cell cell : channel.wiring().topDown) {
            if (cell.decidesOnStock()) {
                surfaces.add(new FlowSurface(Surface.Kind.KINK) {
                    @Override
                    <T extends RealFieldElement<T>> T of(Flows<T> flows, List<T> x) {
                        return channel.spare(flows, x, t, cell);
                    }
                });
            }
        }
    }

    private void addTerms(Flows<DerivativeStructure> probe, DerivativeStructure[] at) {
        Settlement settlement = channel.settlement();
        for (int k = 0; k < layout.trades.size(); k++) {
            for (Term term : terms(k)) {
                int trade = k;
                var levers = settlement.levers(Arrays.asList(at), k, term, probe.zero());
                int bought =
                        term.boughtBends(settlement.statement(probe, k), levers).size();
                int sold = outlook.isCertain()
                        ? term.soldBends(settlement.statement(probe, k), levers).size()
                        : 0;
                for (int b = 0; b < bought + sold; b++) {
                    int bend = b;
                    surfaces.add(new FlowSurface(Surface.Kind.KINK) {
                        @Override
                        <T extends RealFieldElement<T>> T of(Flows<T> flows, List<T> x) {
                            return termBend(flows, x, trade, term, bend, bought);
                        }
                    });
                }
            }
        }
    }

    /** Prices at which keeping a contract ends, and list prices that fall where the buyer's stock is protected. */
    private void addConduct(int t) {
        limits.forEach(limit -> addLimitOfPrice(limit, t));
        for (int k = 0; k < layout.trades.size(); k++) {
            if (t > 0 && terms(k).stream().anyMatch(PriceProtection.class::isInstance)) {
                addFall(k, t);
            }
        }
    }

    private void addLimitOfPrice(Limit limit, int t) {
        surfaces.add(new FlowSurface(Surface.Kind.KINK) {
            @Override
            <T extends RealFieldElement<T>> T of(Flows<T> flows, List<T> x) {
                return Resale.none(flows.zero())
                        .plus(flows, t, limit.buyer())
                        .price()
                        .subtract(limit.price());
            }
        });
    }

    private void addFall(int trade, int t) {
        surfaces.add(new FlowSurface(Surface.Kind.KINK) {
            @Override
            <T extends RealFieldElement<T>> T of(Flows<T> flows, List<T> x) {
                return Settlement.fall(flows, t, trade);
            }
        });
    }

    /** What was bought, or sold on, beyond a bend of a term. */
    private <T extends RealFieldElement<T>> T termBend(
            Flows<T> flows, List<T> x, int trade, Term term, int bend, int bought) {
        Statement<T> statement = channel.settlement().statement(flows, trade);
        Levers<T> levers = channel.settlement().levers(x, trade, term, flows.zero());
        return bend < bought
                ? statement
                        .bought()
                        .subtract(term.boughtBends(statement, levers).get(bend))
                : statement.sold().subtract(term.soldBends(statement, levers).get(bend - bought));
    }

    private void addLimit(String text) {
        PlayLimit limit = PlayLimit.parse(text).orElseThrow();
        Moves moves = new Moves(layout.scenario, layout.map);
        List<List<Move>> meant =
                limit.parts().stream().map(part -> moves.of(part.decision())).toList();
        int products = meant.stream().mapToInt(List::size).max().orElse(0);
        for (int p = 0; p < products; p++) {
            int product = p;
            surfaces.add(new FlowSurface(Surface.Kind.LIMIT) {
                @Override
                <T extends RealFieldElement<T>> T of(Flows<T> flows, List<T> x) {
                    T sum = flows.zero().add(limit.constant());
                    for (int i = 0; i < meant.size(); i++) {
                        Move move =
                                meant.get(i).get(Math.min(product, meant.get(i).size() - 1));
                        sum = sum.add(value(move, flows, x)
                                .multiply(limit.parts().get(i).factor()));
                    }
                    return sum;
                }
            });
        }
    }

    /** The value of a decision, or of the price that follows from others. */
    private <T extends RealFieldElement<T>> T value(Move move, Flows<T> flows, List<T> x) {
        int at = layout.moves.find(move.firm(), move.what(), move.buyer(), move.sku(), move.period());
        if (at != PriceSource.NONE) {
            return x.get(at);
        }
        String sku = layout.moves.sku(move);
        int t = Math.max(1, move.period());
        if (move.what() == Move.What.PRICE) {
            var offer = layout.offers.stream()
                    .filter(o -> o.firm().equals(move.firm()) && o.sku().equals(sku))
                    .findFirst()
                    .orElseThrow();
            return flows.shelf(move.firm(), sku, offer.demand(), t);
        }
        String buyer = move.buyer().isEmpty()
                ? layout.map.buyers(move.firm()).stream().findFirst().orElse("")
                : move.buyer();
        return move.what() == Move.What.WHOLESALE ? flows.wholesale(move.firm(), buyer, sku, t) : flows.zero();
    }
}
