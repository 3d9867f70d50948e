package io.tributary.simulator.play;

import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.contract.TakesBack;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.contract.Watched;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.scenario.ChannelMap.Trade;
import io.tributary.simulator.scenario.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.RealFieldElement;

/**
 * The contract terms of all trades, settled once over all periods of the play by the same code that the ledger's
 * settlement uses.
 */
final class Settlement {
    private final Layout layout;
    private final Wiring wiring;
    private final Breaking breaking;

    /** Whether any firm decides on a parameter of a term. */
    private final boolean decidesTerms;

    private final List<Clause> clauses = new ArrayList<>();

    /** Which decision replaces a parameter of a term, as far as it was asked for. */
    private final Map<Parameter, Integer> decided = new HashMap<>();

    /** A parameter of the terms of a kind in one trade. */
    private record Parameter(int trade, Class<?> kind, String field) {}

    /** One term of one trade. */
    private record Clause(Wiring.Deal deal, Term term) {}

    Settlement(Layout layout, Wiring wiring) {
        decidesTerms = layout.moves.all().stream().anyMatch(move -> move.what() == Move.What.TERMS);
        this.layout = layout;
        this.wiring = wiring;
        breaking = new Breaking(layout, wiring);
        for (Wiring.Deal deal : wiring.deals) {
            layout.rules
                    .get(deal.trade())
                    .ifPresent(rule -> rule.terms().forEach(term -> clauses.add(new Clause(deal, term))));
        }
    }

    <T extends RealFieldElement<T>> void settle(Flows<T> flows, List<T> x) {
        for (Clause clause : clauses) {
            Wiring.Deal deal = clause.deal();
            Levers<T> levers = levers(x, deal.trade(), clause.term(), flows.zero());
            Statement<T> statement = counting(flows, clause, statement(flows, deal.trade()));
            T paid = clause.term().sellerPays(statement, levers);
            flows.add(flows.profit, deal.seller(), paid.negate());
            flows.add(flows.profit, deal.buyer(), paid);
            if (clause.term() instanceof TakesBack takesBack) {
                salvage(flows, deal, takesBack, takesBack.unitsBack(statement, levers));
            }
        }
    }

    /** The statement with the breaches of the term that are to be expected. */
    private <T extends RealFieldElement<T>> Statement<T> counting(
            Flows<T> flows, Clause clause, Statement<T> statement) {
        if (!(clause.term() instanceof Watched watched)) {
            return statement;
        }
        T found = flows.zero().add(breaking.expected(flows, clause.deal().trade(), watched));
        return statement.with(statement.efforts().withBreaches(found));
    }

    /** Base units that a firm gives back to its suppliers. */
    <T extends RealFieldElement<T>> T returned(Flows<T> flows, List<T> x, int firm) {
        T sum = flows.zero();
        for (Clause clause : clauses) {
            if (clause.deal().buyer() == firm && clause.term() instanceof TakesBack takesBack) {
                int trade = clause.deal().trade();
                Levers<T> levers = levers(x, trade, clause.term(), flows.zero());
                sum = sum.add(takesBack.unitsBack(statement(flows, trade), levers));
            }
        }
        return sum;
    }

    /** Goods that go back bring their seller what they would have brought the buyer at the end of the season. */
    private <T extends RealFieldElement<T>> void salvage(Flows<T> flows, Wiring.Deal deal, TakesBack term, T back) {
        if (term.fate() == TakesBack.Fate.KEPT) {
            return;
        }
        boolean season = layout.endsSeason(layout.periods - 1);
        boolean destroyed = term.fate() == TakesBack.Fate.DESTROYED;
        double here = season ? layout.firms.get(deal.buyer()).salvage() : 0;
        double there = season ? layout.firms.get(deal.seller()).salvage() : 0;
        flows.add(flows.profit, deal.seller(), back.multiply(destroyed ? term.salvage() : there));
        flows.add(flows.profit, deal.buyer(), back.multiply(-here));
    }

    /** The account of one trade over all periods. */
    <T extends RealFieldElement<T>> Statement<T> statement(Flows<T> flows, int k) {
        Cell buyer = wiring.buying(k);
        Cell seller = wiring.selling(k);
        T bought = flows.zero();
        T value = flows.zero();
        T all = flows.zero();
        T outlay = flows.zero();
        T devalued = flows.zero();
        Resale<T> resale = Resale.none(flows.zero());
        for (int t = 0; t < layout.periods; t++) {
            T units = flows.tradeUnits[t][k];
            bought = bought.add(units);
            value = value.add(units.multiply(flows.tradePrice[t][k]));
            all = all.add(flows.inflow[t][buyer.index()]);
            outlay = outlay.add(flows.outlay[t][buyer.firm()]);
            resale = resale.plus(flows, t, buyer);
            devalued = t == 0 ? devalued : devalued.add(lost(flows, t, k));
        }
        boolean only = buyer.suppliers().length == 1 || all.getReal() == 0;
        T part = only ? flows.zero().add(1) : bought.divide(all);
        T sellerCost = flows.purchase[0][seller.index()].add(seller.unitCost());
        double ownCost = buyer.unitCost() + wiring.deals.get(k).buyerHandling();
        return new Statement<>(
                bought,
                mean(value, bought, flows.tradePrice[0][k]),
                resale.units().multiply(part),
                resale.price(),
                flows.left[layout.periods - 1][buyer.index()].multiply(part),
                flows.zero(),
                Statement.Efforts.none(flows.zero())
                        .withOutlay(outlay)
                        .withAsked(resale.asked().multiply(part))
                        .withDevalued(devalued.multiply(part))
                        .withCosts(sellerCost, flows.zero().add(ownCost)));
    }

    /** What the buyer's stock of the period before lost because the price fell. */
    private <T extends RealFieldElement<T>> T lost(Flows<T> flows, int t, int k) {
        T fall = Flows.least(fall(flows, t, k));
        return fall.multiply(flows.left[t - 1][wiring.buying(k).index()]);
    }

    /** By how much a price is below that of the period before. */
    static <T extends RealFieldElement<T>> T fall(Flows<T> flows, int t, int k) {
        return flows.tradePrice[t - 1][k].subtract(flows.tradePrice[t][k]);
    }

    private static <T extends RealFieldElement<T>> T mean(T value, T units, T otherwise) {
        return units.getReal() != 0 ? value.divide(units) : otherwise;
    }

    /** Parameters of a term: as written, or what the seller decides instead. */
    <T extends RealFieldElement<T>> Levers<T> levers(List<T> x, int k, Term term, T zero) {
        if (!decidesTerms) {
            return Levers.asWritten(zero);
        }
        return (field, written) -> {
            int decision = decided.computeIfAbsent(new Parameter(k, term.getClass(), field), this::decision);
            return decision == PriceSource.NONE ? zero.add(written) : x.get(decision);
        };
    }

    private int decision(Parameter parameter) {
        Trade trade = layout.trades.get(parameter.trade());
        String term = SnakeCase.of(parameter.kind().getSimpleName());
        return layout.moves.findTerm(trade.seller(), trade.buyer(), term + "." + parameter.field(), 0);
    }
}
