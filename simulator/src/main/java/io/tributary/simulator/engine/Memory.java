package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.LedgerCopy;
import io.tributary.simulator.market.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** All that a run remembers from one period to the next, and how it is saved and restored. */
final class Memory {
    /** The books, which are restored by themselves. */
    static final String LEDGER = "ledger";

    /** Effort of a partner. */
    static final String CAMPAIGN = "campaign|";

    /** Price steps of a partner. */
    static final String DEALER = "dealer|";

    /** Parts that a variant may lack: debts that run off, and what was remembered about things that it gave up. */
    private static final List<String> MAY_END = List.of(
            Debt.PART,
            CAMPAIGN,
            Agents.PART,
            Division.PART,
            Frontier.PART,
            Ties.PART,
            DEALER,
            "rival|",
            "shelf|",
            Calendar.PART,
            PriceTrials.PART,
            PartnerLife.BOOKS,
            PartnerLife.LIFE,
            PartnerLife.VACANCIES,
            PartnerLife.MAKER,
            Abilities.PART,
            Tensions.PART,
            Shops.PART,
            Brands.PART,
            Launches.PART,
            ServiceDesks.PART,
            Views.REPORT,
            Views.VIEW,
            Views.PLANNING,
            Views.USE);

    private final World world;

    Memory(World world) {
        this.world = world;
    }

    /** Meets the parts of a world. */
    interface Visitor {
        /**
         * Meets a part.
         *
         * @param name what it is, and of which shape
         * @param keep writes and reads it
         */
        void meet(String name, Consumer<Tape> keep);
    }

    SavedState save() {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        visit((name, keep) -> parts.put(name, Tape.write(keep)));
        parts.put(LEDGER, LedgerCopy.of(world.ledger).bytes());
        return new SavedState(world.luck, world.period, parts);
    }

    /** The first part of a saved state that has no place in the world; a state fits where there is none. */
    List<String> strangers(SavedState state) {
        SortedSet<String> known = new TreeSet<>();
        visit((name, keep) -> known.add(name));
        List<String> strangers = new ArrayList<>(state.parts().keySet());
        strangers.removeIf(name ->
                name.equals(LEDGER) || known.contains(name) || MAY_END.stream().anyMatch(name::startsWith));
        return strangers;
    }

    /** Restores all but the books; parts that are new in this world begin as on its first morning. */
    void restore(SavedState state) {
        world.period = state.period();
        if (world.period > world.scenario.time().warmUp()) {
            world.settlements.watch(world);
        }
        Visitor reader = (name, keep) -> {
            byte[] part = state.parts().get(name);
            if (part == null && name.startsWith(Coverage.PART)) {
                part = state.parts().get(world.coverage.origin(name));
            }
            if (part != null) {
                Tape.read(part, name, keep);
            }
        };
        // What is remembered of anything else may depend on what the calendar has changed.
        world.calendar.visit(reader);
        world.calendar.reapply(world);
        visit(reader);
        world.calendar.goOn(world);
        world.emissions.begin();
        world.houses.begin();
        world.abilities.begin(world);
        Opening opening = new Opening(world);
        for (Stock stock : world.builder.stocks()) {
            if (!state.parts().containsKey(name(stock))) {
                opening.admit(stock);
            }
        }
        for (Link link : world.builder.links()) {
            if (!state.parts().containsKey(name(link)) && state.parts().containsKey(name(link.buyer))) {
                link.empty();
            }
        }
    }

    private String sku(int index) {
        return world.scenario.skus().get(index).id();
    }

    private String name(Stock stock) {
        return "stock|" + sku(stock.sku) + '|' + stock.party.id() + '|' + stock.party.tier() + '|'
                + stock.party.region();
    }

    private String name(Link link) {
        String seller = link.seller.map(s -> s.party.id()).orElse("");
        return "link|" + sku(link.buyer.sku) + '|' + seller + '>' + link.buyer.party.id();
    }

    private void visit(Visitor visitor) {
        visitor.meet("products|" + world.scenario.skus().stream().map(Sku::id).toList(), tape -> {});
        visitor.meet(
                "calendar|" + world.scenario.time().warmUp()
                        + world.scenario.time().eventOrder(),
                tape -> {});
        for (Stock stock : world.builder.stocks()) {
            visitor.meet(name(stock), stock::keep);
        }
        for (Link link : world.builder.links()) {
            visitor.meet(name(link), tape -> link.keep(tape, world.period));
        }
        world.coverage.visit(visitor);
        world.shocks.visit(visitor);
        world.market.ifPresent(market -> market.visit(visitor));
        for (Counter counter : world.counters) {
            String name = counter.firm + '|' + sku(counter.stock().sku);
            visitor.meet("counter|" + name, counter::keep);
            counter.visit(visitor, name);
        }
        for (int d = 0; d < world.demands.size(); d++) {
            DirectDemand demand = world.demands.get(d);
            visitor.meet("demand|" + d + '|' + demand.getClass().getSimpleName(), demand::keep);
        }
        world.campaigns.ifPresent(campaigns -> campaigns.visit(visitor));
        world.division.ifPresent(division -> division.visit(visitor));
        world.agents.ifPresent(agents -> agents.visit(visitor));
        world.frontier.ifPresent(frontier -> frontier.visit(visitor));
        world.dealerPrices.ifPresent(prices -> prices.visit(visitor));
        world.ties.ifPresent(ties -> ties.visit(visitor));
        world.settlements.visit(visitor, world);
        world.abilities.visit(visitor);
        world.views.visit(visitor);
        world.publicity.visit(visitor);
        world.calendar.visit(visitor);
        world.life.ifPresent(life -> life.visit(visitor));
        world.tensions.ifPresent(tensions -> tensions.visit(visitor));
        world.shops.ifPresent(shops -> shops.visit(visitor));
    }
}
