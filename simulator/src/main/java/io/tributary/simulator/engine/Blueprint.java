package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.OrderRule;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.StockProblems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a world knows by the scenario alone, whatever the luck: who of its named firms carries what and sees how far, their
 * order rules with levels computed, and the calendar. Drawn once and shared by all runs; never changes.
 */
final class Blueprint {
    private final ChannelMap map;
    private final Map<String, Outlook> outlooks = new HashMap<>();
    private final Map<String, OrderRule> rules = new HashMap<>();
    /** Months of the run, 0 that of the start, in which the periods end and the one after the last would. */
    private final int[] months;

    private final int firstMonth;
    private final List<Territory> networks = new ArrayList<>();

    /** How far a firm sees: the consumers' demand, and its own demand before it orders. */
    private record Outlook(boolean seesConsumers, boolean knowsDemand) {}

    /**
     * Draws what a world knows.
     *
     * @param today the baseline, whose network is in force in the warm-up
     * @param scenario the variant that is simulated
     */
    Blueprint(Scenario today, Scenario scenario) {
        networks.add(new Territory(today));
        networks.addAll(Calendar.territories(scenario));
        map = ChannelMap.of(scenario);
        months = scenario.time().months(scenario.time().periods() + 1);
        firstMonth = scenario.time().start().getMonthValue();
        StockProblems problems = new StockProblems(scenario);
        for (Firm firm : scenario.firms()) {
            outlooks.put(firm.id(), new Outlook(problems.seesConsumers(firm), problems.knowsDemand(firm)));
            if (WorldBuilder.keepsStock(firm) && firm.order().isPresent()) {
                settle(firm, firm.order().get(), scenario.skus(), problems);
            }
        }
    }

    private void settle(Firm firm, OrderRule written, List<Sku> skus, StockProblems problems) {
        OrderRule fed = seesConsumers(firm) ? written.fedWithConsumerDemand() : written;
        for (Sku sku : skus) {
            if (map.carried(firm.id()).contains(sku.id())) {
                rules.put(
                        key(firm, sku),
                        fed.computes() ? fed.settled(problems.of(firm, sku).orElseThrow()) : fed);
            }
        }
    }

    /** Month in which a period ends, 1 to 12; the period after the last has one too. */
    int monthOf(int period) {
        return 1 + Math.floorMod(months[period] + firstMonth - 1, 12);
    }

    /** Who serves which area: in the warm-up, and under all that the calendar may bring. */
    List<Territory> networks() {
        return Collections.unmodifiableList(networks);
    }

    /** Who carries and trades what. */
    ChannelMap map() {
        return map;
    }

    /** Whether a firm is told the consumers' demand by all that buy from it. */
    boolean seesConsumers(Firm firm) {
        return outlook(firm).seesConsumers();
    }

    /** Whether a firm knows a period's demand before it orders. */
    boolean knowsDemand(Firm firm) {
        return outlook(firm).knowsDemand();
    }

    private Outlook outlook(Firm firm) {
        return Objects.requireNonNull(outlooks.get(firm.id()), firm.id());
    }

    /** A firm's rule for a product with its levels computed. */
    Optional<OrderRule> rule(Firm firm, Sku sku) {
        return Optional.ofNullable(rules.get(key(firm, sku)));
    }

    private static String key(Firm firm, Sku sku) {
        return sku.id() + "|" + firm.id();
    }
}
