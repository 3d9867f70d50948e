package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.relation.CommonInterest;
import io.tributary.simulator.relation.Cooperation;
import io.tributary.simulator.relation.CostControl;
import io.tributary.simulator.relation.EarlyWarning;
import io.tributary.simulator.relation.JointPlan;
import io.tributary.simulator.relation.Meetings;
import io.tributary.simulator.relation.SalesStaff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What maker and partners do together each week: meetings, joint plans, people, and calls on those about to leave. */
final class Cooperating {
    private static final double WEEKS_PER_YEAR = 52;

    private final PartnerLife life;
    private final Cooperation how;
    private final Optional<DealerBooks> maker;
    private final Map<Dealer, Integer> interest = new LinkedHashMap<>();

    Cooperating(PartnerLife life, Cooperation how, ChartOfAccounts chart, Party makerParty) {
        this.life = life;
        this.how = how;
        maker = how.commonInterest().map(any -> new DealerBooks(stocksOf(makerParty), chart, life.world.scenario));
        for (Dealer dealer : life.dealers) {
            interest.put(
                    dealer,
                    how.commonInterest().isPresent()
                            ? chart.measure(Parties.of(dealer.partner), Measures.COMMON_INTEREST, "")
                            : ChartOfAccounts.NONE);
        }
    }

    private List<Stock> stocksOf(Party party) {
        List<Stock> own = new ArrayList<>();
        for (Stock stock : life.world.builder.stocks()) {
            if (stock.party.equals(party)) {
                own.add(stock);
            }
        }
        return own;
    }

    void open() {
        maker.ifPresent(DealerBooks::open);
    }

    void visit(Memory.Visitor visitor) {
        maker.ifPresent(books -> visitor.meet(PartnerLife.MAKER, books::keep));
    }

    /** The week of those who serve, before they make up their minds. */
    void act() {
        double channel =
                maker.map(books -> books.read(life.world.ledger).profit()).orElse(0.0);
        List<Dealer> serving = life.dealers.stream().filter(Dealer::serves).toList();
        double purchases =
                serving.stream().mapToDouble(d -> d.purchases).average().orElse(0);
        for (Dealer dealer : life.dealers) {
            channel += dealer.lastProfit;
        }
        if (!life.world.counts()) {
            return;
        }
        for (Dealer dealer : serving) {
            how.meetings().ifPresent(meetings -> meet(dealer, meetings, purchases));
            how.staff().ifPresent(staff -> lead(dealer, staff));
            how.jointPlan().filter(plan -> plan.covers(dealer.id())).ifPresent(plan -> plan(dealer, plan));
        }
        how.costControl().ifPresent(budget -> control(serving, budget));
        if (how.commonInterest().isPresent()) {
            compare(serving, channel, how.commonInterest().get());
        }
    }

    private void compare(List<Dealer> serving, double channel, CommonInterest rule) {
        for (Dealer dealer : serving) {
            dealer.bond.compare(dealer.lastProfit, channel, rule);
        }
    }

    private void meet(Dealer dealer, Meetings meetings, double meanPurchases) {
        int week = life.world.period - life.world.scenario.time().warmUp() + 1;
        boolean key = dealer.purchases >= meetings.keyFrom() * meanPurchases;
        if (!meetings.isDue(week, key)) {
            return;
        }
        life.post(life.lines(dealer).coaching(), meetings.cost());
        life.shock(dealer, meetings.points(dealer.trust));
        if (meetings.settles() > 0) {
            Draws draws = life.draws(Purpose.MEETING, dealer.id());
            dealer.disputes.removeIf(open -> draws.nextDouble() < meetings.settles());
        }
    }

    /** What the week cost and brought, and at the end of a stretch of months who is called on less from now on. */
    private void control(List<Dealer> serving, CostControl budget) {
        World world = life.world;
        int month = world.scenario.time().endOf(world.period).getMonthValue();
        boolean looks = life.monthEnds() && month % budget.everyMonths() == 0;
        for (Dealer dealer : serving) {
            dealer.bond.spent += dealer.weekTerms + world.accounts.feeOf(dealer.id(), callsOn(dealer));
            dealer.bond.sold += dealer.weekPurchases;
            if (looks) {
                dealer.bond.isCut = budget.isExceeded(dealer.bond.spent, dealer.bond.sold);
                dealer.bond.spent = 0;
                dealer.bond.sold = 0;
            }
        }
    }

    /** Part of the usual calls that the maker makes on a partner. */
    double callsOn(Dealer dealer) {
        return dealer.bond.isCut ? 1 - how.costControl().map(CostControl::cut).orElse(0.0) : 1;
    }

    private void lead(Dealer dealer, SalesStaff staff) {
        double before = Double.isNaN(dealer.bond.experienced) ? staff.settled() : dealer.bond.experienced;
        dealer.bond.experienced = staff.next(before);
        life.post(life.lines(dealer).overhead(), staff.weeklyCost());
    }

    private void plan(Dealer dealer, JointPlan plan) {
        dealer.bond.planned = plan.skill(dealer.bond.planned);
        double display = plan.displayCost() * stockists(dealer);
        life.post(life.lines(dealer).coaching(), (plan.cost() + display) / WEEKS_PER_YEAR);
    }

    private double stockists(Dealer dealer) {
        double sum = 0;
        for (int area : life.areas(dealer)) {
            sum += life.world.coverage.stockists(area);
        }
        return sum;
    }

    /** Factor on the reach that a partner works with. */
    double strength(Dealer dealer) {
        double effort = how.commonInterest()
                .map(rule -> rule.effort(dealer.bond.correlation(rule)))
                .orElse(1.0);
        double people = how.staff()
                .map(staff -> staff.productivity(experienced(dealer, staff), outlets(dealer)))
                .orElse(1.0);
        double calls =
                dealer.bond.isCut ? how.costControl().map(CostControl::strength).orElse(1.0) : 1;
        return effort * people * calls * (1 + dealer.bond.planned);
    }

    private static double experienced(Dealer dealer, SalesStaff staff) {
        return Double.isNaN(dealer.bond.experienced) ? staff.settled() : dealer.bond.experienced;
    }

    private double outlets(Dealer dealer) {
        double sum = 0;
        for (int area : life.areas(dealer)) {
            sum += life.world.coverage.withinReach(area);
        }
        return sum;
    }

    /** Those whom a call keeps though they would leave; every call is paid for. */
    List<Dealer> stay(List<Dealer> willing) {
        if (how.earlyWarning().isEmpty()) {
            return willing;
        }
        EarlyWarning model = how.earlyWarning().get();
        List<Dealer> leaving = new ArrayList<>();
        for (Dealer dealer : life.dealers) {
            if (dealer.serves()) {
                boolean goes = willing.contains(dealer);
                if (!isKept(dealer, model, goes) && goes) {
                    leaving.add(dealer);
                }
            }
        }
        return leaving;
    }

    private boolean isKept(Dealer dealer, EarlyWarning model, boolean goes) {
        Draws draws = life.draws(Purpose.EARLY_WARNING, dealer.id());
        boolean named = draws.nextDouble() < (goes ? model.hits() : model.falseAlarms());
        if (named) {
            life.post(life.lines(dealer).coaching(), model.cost());
        }
        return named && draws.nextDouble() < model.saved();
    }

    /** Factor on a partner's readiness to tell what it sells. */
    double sharing(String partner) {
        return how.commonInterest()
                .flatMap(rule -> life.find(partner).map(dealer -> rule.sharing(dealer.bond.correlation(rule))))
                .orElse(1.0);
    }

    void record(Dealer dealer) {
        how.commonInterest().ifPresent(rule -> {
            if (dealer.serves()) {
                int measure = Optional.ofNullable(interest.get(dealer)).orElse(ChartOfAccounts.NONE);
                life.world.ledger.record(measure, dealer.bond.correlation(rule));
            }
        });
    }
}
