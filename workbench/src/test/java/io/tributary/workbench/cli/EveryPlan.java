package io.tributary.workbench.cli;

import io.tributary.optimizer.recommendation.SalesSurvey;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every plan of a small scenario, such as that under cli/choice, one by one. What serving an area sells and costs comes from the planning
 * model without any limit; what a plan costs in all, and which limits it keeps, is counted here.
 */
final class EveryPlan {
    static final String FOLDER = "src/test/resources/cli/choice";
    static final String WHOLESALERS = "src/test/resources/cli/wholesalers";
    private static final double CENTS = 100;

    private final Scenario scenario;
    private final long beside;
    private final List<List<Served>> choices = new ArrayList<>();

    private EveryPlan(Scenario scenario) {
        this.scenario = scenario;
        ScenarioMapping mapping = new ScenarioMapping(scenario, SalesSurvey.of(scenario));
        SelectionProblem free = mapping.widerProblem();
        beside = mapping.cost().besideCents();
        for (int a = 0; a < free.areas(); a++) {
            List<Served> some = new ArrayList<>();
            for (int k = free.firstOffer(a); k < free.endOfOffers(a); k++) {
                Offer offer = free.offer(k);
                some.add(new Served(
                        free.area(a).id(),
                        partner(free.site(offer.site()).id()),
                        offer.wholesaler() == Offer.DIRECT
                                ? ""
                                : free.wholesaler(offer.wholesaler()).id(),
                        Math.round(free.area(a).outlets()),
                        offer.outlets(),
                        offer.flows().units(),
                        offer.costCents(),
                        offer.flows().changeCents()));
            }
            choices.add(some);
        }
    }

    /** Every plan of the scenario after some changes, written as on the command line. */
    static EveryPlan of(String... settings) {
        return in(FOLDER, settings);
    }

    /** The same of another folder. */
    static EveryPlan in(String folder, String... settings) {
        List<Change> changes = new ArrayList<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            changes.add(new Change(setting.substring(0, equals), "", setting.substring(equals + 1), "test"));
        }
        return new EveryPlan(
                ScenarioReader.open(Path.of(folder), changes, Kpis.ids()).withValidVariants());
    }

    /**
     * An area with its partner.
     *
     * @param wholesaler id of the wholesaler through which the partner buys; empty where the maker supplies it
     * @param market outlets of the area, stocking us or not
     * @param outlets outlets that stock us
     * @param cents all that the area costs, with its change
     */
    record Served(
            String area,
            Partner partner,
            String wholesaler,
            long market,
            long outlets,
            long units,
            long cents,
            long change) {
        int tiers() {
            return wholesaler.isEmpty() ? 1 : 2;
        }
    }

    /** A plan: the areas that are served. */
    record Choice(List<Served> served, long cents) {
        Choice {
            served = List.copyOf(served);
        }

        /** Wholesaler by partner; empty where the maker supplies it. */
        Map<String, String> suppliers() {
            Map<String, String> suppliers = new TreeMap<>();
            served.forEach(each -> suppliers.put(each.partner().id(), each.wholesaler()));
            return suppliers;
        }

        long outlets() {
            return served.stream().mapToLong(Served::outlets).sum();
        }

        long change() {
            return served.stream().mapToLong(Served::change).sum();
        }

        Set<String> partners() {
            return served.stream().map(each -> each.partner().id()).collect(Collectors.toCollection(TreeSet::new));
        }

        long partnersIn(String region) {
            return served.stream()
                    .map(Served::partner)
                    .filter(each -> each.region().equals(region))
                    .map(Partner::id)
                    .distinct()
                    .count();
        }

        long marketOf(String partner) {
            return of(partner).stream().mapToLong(Served::market).sum();
        }

        List<Served> of(String partner) {
            return served.stream()
                    .filter(each -> each.partner().id().equals(partner))
                    .toList();
        }

        /** Partner of an area; empty where nobody serves it. */
        String servedBy(String area) {
            return served.stream()
                    .filter(each -> each.area().equals(area))
                    .map(each -> each.partner().id())
                    .findFirst()
                    .orElse("");
        }

        boolean isEach(Predicate<Served> condition) {
            return served.stream().allMatch(condition);
        }
    }

    /** Most outlets, then least cost. */
    static final Comparator<Choice> COVERAGE_THEN_COST =
            Comparator.comparingLong(Choice::outlets).reversed().thenComparingLong(Choice::cents);

    static final Comparator<Choice> LEAST_COST = Comparator.comparingLong(Choice::cents);

    /** The best plan under some limits; capacity, one length per partner and licences always hold. */
    Optional<Choice> best(Predicate<Choice> limits, Comparator<Choice> order) {
        return best(limits, order, true);
    }

    /** The best plan where anybody may be appointed, licensed or not. */
    Optional<Choice> bestWithoutLicences(Predicate<Choice> limits, Comparator<Choice> order) {
        return best(limits, order, false);
    }

    private Optional<Choice> best(Predicate<Choice> limits, Comparator<Choice> order, boolean licensed) {
        List<Choice> found = new ArrayList<>();
        extend(new ArrayList<>(), 0, licensed, choice -> {
            boolean better = found.isEmpty() || order.compare(choice, found.get(0)) < 0;
            if (better && limits.test(choice)) {
                found.clear();
                found.add(choice);
            }
        });
        return found.stream().findFirst();
    }

    private void extend(List<Served> chosen, int area, boolean licensed, java.util.function.Consumer<Choice> shown) {
        if (area == choices.size()) {
            shown.accept(new Choice(chosen, cents(chosen)));
            return;
        }
        extend(chosen, area + 1, licensed, shown);
        for (Served next : choices.get(area)) {
            if ((isLicensed(next) || !licensed) && fits(chosen, next)) {
                chosen.add(next);
                extend(chosen, area + 1, licensed, shown);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private boolean isLicensed(Served served) {
        return served.partner().licensed()
                && (served.wholesaler().isEmpty()
                        || partner(served.wholesaler()).licensed());
    }

    private static boolean fits(List<Served> chosen, Served next) {
        long load = next.outlets();
        for (Served each : chosen) {
            if (each.partner().equals(next.partner())) {
                load += each.outlets();
                if (!each.wholesaler().equals(next.wholesaler())) {
                    return false;
                }
            }
        }
        return load <= Math.floor(next.partner().capacity());
    }

    /** Areas, fixed cost of partners and of wholesalers behind them, and the maker's account of each it deals with. */
    private long cents(List<Served> served) {
        Map<String, String> suppliers = new TreeMap<>();
        long cents = 0;
        for (Served each : served) {
            cents += each.cents();
            suppliers.put(each.partner().id(), each.wholesaler());
        }
        Set<String> behind = new TreeSet<>();
        for (Map.Entry<String, String> each : suppliers.entrySet()) {
            cents += forTheWindow(
                    partner(each.getKey()).fixedCost() + (each.getValue().isEmpty() ? account() : 0));
            if (!each.getValue().isEmpty()) {
                behind.add(each.getValue());
            }
        }
        for (String wholesaler : behind) {
            cents += forTheWindow(partner(wholesaler).fixedCost() + account());
        }
        return cents;
    }

    private double account() {
        return scenario.firms().stream()
                .filter(firm -> firm.id().equals("bean"))
                .mapToDouble(firm -> firm.accountCost())
                .sum();
    }

    private long forTheWindow(double perYear) {
        return Math.round(CENTS * perYear * scenario.time().length() / 52);
    }

    Partner partner(String id) {
        return scenario.partners().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Partner> distributors() {
        return scenario.partners().stream()
                .filter(each -> each.role() == Partner.Role.DISTRIBUTOR)
                .toList();
    }

    /** A network as a plan. */
    Choice of(List<Assignment> network) {
        List<Served> served = new ArrayList<>();
        for (Assignment row : network) {
            List<String> chain = row.chain();
            choices.stream()
                    .flatMap(List::stream)
                    .filter(each -> each.area().equals(row.area())
                            && each.wholesaler().equals(chain.size() == 1 ? "" : chain.get(0))
                            && each.partner().id().equals(chain.get(chain.size() - 1)))
                    .forEach(served::add);
        }
        return new Choice(served, cents(served));
    }

    Choice today() {
        return of(scenario.network());
    }

    Scenario scenario() {
        return scenario;
    }

    /** Outlets of all zones. */
    long allOutlets() {
        return Math.round(
                scenario.zones().stream().mapToDouble(zone -> zone.outlets()).sum());
    }

    /** Cost that every plan has besides, cents. */
    long beside() {
        return beside;
    }
}
