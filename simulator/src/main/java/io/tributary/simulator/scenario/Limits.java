package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.market.Consumers;
import java.util.Locale;

/**
 * The published limits. A scenario beyond them is refused with the limit's name instead of running for ever. Work
 * counts the cells of the market (zones x segments x products x formats), the stocks of firms (firms x products) and
 * what single customers do, in every week of every replication of every variant.
 */
final class Limits {
    static final int WEEKS = 5_200;
    static final int ZONES = 20_000;
    static final int FIRMS = 20_000;

    /** A consumer's last brand is held in 7 bits. */
    static final int SKUS = 127;

    /** Offers from which a consumer chooses: products x (formats + platforms); held in 8 bits. */
    static final int OFFERS = 255;

    static final int SEGMENTS = 100;
    static final int VARIANTS = 50;
    /** Points of an experiment's grid. */
    static final int POINTS = 10_000;

    static final int REPLICATIONS = 100_000;
    static final int TIERS = 3;
    /** Warehouses that a plan may open or close: 1,024 sets of them at most. */
    static final int WAREHOUSES = 10;

    /** About an hour to a day of one core. */
    static final double WORK = 1e12;

    /** Numbers that one run writes down, 8 bytes each: about 2.4 GB. */
    static final double FACTS = 3e8;

    /** Consumer agents in memory at once. */
    static final double AGENTS = 5e7;

    private Limits() {}

    static void check(Scenario scenario, Findings findings) {
        hold("time.length", "weeks", scenario.time().periods(), WEEKS, findings);
        hold("zones", "zones", scenario.zones().size(), ZONES, findings);
        hold("areas", "areas", scenario.areas().size(), ZONES, findings);
        hold("partners", "firms", scenario.firms().size() + scenario.partners().size(), FIRMS, findings);
        hold("skus", "skus", scenario.skus().size(), SKUS, findings);
        hold("segments", "segments", scenario.segments().size(), SEGMENTS, findings);
        hold("skus", "offers", offers(scenario), OFFERS, findings);
        hold("time.length", "facts", facts(scenario), FACTS, findings);
        hold("variants", "variants", scenario.variants().size(), VARIANTS, findings);
        hold("decide.warehouses", "warehouses", scenario.decide().warehouses().size(), WAREHOUSES, findings);
        scenario.curves().ifPresent(grid -> hold("curves", "points", grid.points(), POINTS, findings));
        hold("run.replications", "replications", scenario.run().replications(), REPLICATIONS, findings);
        hold("run.replications", "work", work(scenario), WORK, findings);
        if (scenario.consumers().population() == Consumers.Mode.INDIVIDUALS) {
            hold("consumers.people_per_agent", "agents", agents(scenario), AGENTS, findings);
        }
    }

    static double work(Scenario scenario) {
        double cells = (double) scenario.zones().size()
                * Math.max(1, scenario.segments().size())
                * Math.max(1, scenario.formats().size());
        double stocks = (double) scenario.firms().size() + scenario.partners().size();
        double customers = scenario.demand().stream()
                .mapToDouble(demand -> demand.process()
                        .map(process -> process.eventsPerPeriod())
                        .orElse(1.0))
                .sum();
        return ((cells + stocks) * scenario.skus().size() + customers)
                * scenario.time().periods()
                * scenario.run().replications()
                * Math.max(1, scenario.variants().size());
    }

    private static double offers(Scenario scenario) {
        long platforms = scenario.firms().stream()
                .filter(firm -> firm.kind() == Firm.Kind.PLATFORM || firm.kind() == Firm.Kind.DIRECT)
                .count();
        return (double) scenario.skus().size() * (scenario.formats().size() + platforms);
    }

    /** About eight numbers a week for every shelf and every stock. */
    private static double facts(Scenario scenario) {
        double stocks = ((double) scenario.firms().size() + scenario.partners().size())
                * scenario.skus().size();
        return 8
                * (scenario.zones().size() * offers(scenario) + stocks)
                * scenario.time().periods();
    }

    private static double agents(Scenario scenario) {
        double people =
                scenario.zones().stream().mapToDouble(zone -> zone.population()).sum();
        return people / scenario.consumers().peoplePerAgent();
    }

    private static void hold(String path, String name, double value, double limit, Findings findings) {
        if (value > limit) {
            Wording what = ScenarioFaults.LIMIT.with(name, text(value), text(limit));
            findings.add(path, what, ScenarioFaults.FEWER);
        }
    }

    private static String text(double value) {
        return value < 1e9 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2g", value);
    }
}
