package io.tributary.simulator.play;

import io.tributary.simulator.contract.Watched;
import io.tributary.simulator.market.Sku;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * How often the two sides of a trade break a term that is watched, as a firm that looks ahead counts it: each period in which
 * the term is broken, times the probability that this is found out (Becker 1968, Journal of Political Economy 76:169-217).
 */
final class Breaking {
    private final Layout layout;
    private final Wiring wiring;

    Breaking(Layout layout, Wiring wiring) {
        this.layout = layout;
        this.wiring = wiring;
    }

    /** Breaches that are found out, expected over all periods of the play. */
    <T extends RealFieldElement<T>> double expected(Flows<T> flows, int trade, Watched term) {
        int broken = 0;
        for (int t = 0; t < layout.periods; t++) {
            if (term.isBrokenBy(conduct(flows, trade, t))) {
                broken++;
            }
        }
        return broken * term.detection();
    }

    private <T extends RealFieldElement<T>> Watched.Conduct conduct(Flows<T> flows, int trade, int t) {
        Cell buyer = wiring.buying(trade);
        Resale<T> resale = Resale.none(flows.zero()).plus(flows, t, buyer);
        return new Watched.Conduct(
                isAny(resale.units()) ? resale.price().getReal() : 0,
                sellsRivals(flows, buyer, t),
                Arrays.stream(wiring.selling(trade).buyers())
                        .anyMatch(k -> k != trade && isAny(flows.tradeUnits[t][k])));
    }

    /** Whether the ledger will see anything of it: amounts below its quantum are none. */
    private <T extends RealFieldElement<T>> boolean isAny(T units) {
        return units.getReal() >= layout.scenario.quanta().goods();
    }

    private <T extends RealFieldElement<T>> boolean sellsRivals(Flows<T> flows, Cell buyer, int t) {
        List<Sku> skus = layout.skus;
        String maker = skus.get(buyer.sku()).maker();
        return wiring.topDown.stream()
                .filter(cell -> cell.firm() == buyer.firm())
                .filter(cell -> !skus.get(cell.sku()).maker().equals(maker))
                .anyMatch(cell ->
                        isAny(Resale.none(flows.zero()).plus(flows, t, cell).units()));
    }
}
