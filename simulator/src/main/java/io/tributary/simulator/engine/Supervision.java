package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.relation.Breach;
import io.tributary.simulator.relation.Disputes;
import io.tributary.simulator.relation.Inspection;
import io.tributary.simulator.relation.RuleBook;
import io.tributary.simulator.relation.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Breaches and who finds them, fines, disputes and the way out of them. */
final class Supervision {
    private static final double WEEKS_PER_YEAR = 52;

    private final PartnerLife life;
    private final Inspection inspection;
    private final Optional<Disputes> disputes;

    Supervision(PartnerLife life) {
        this.life = life;
        inspection = life.governance.inspection().orElse(Inspection.NONE);
        disputes = life.governance.disputes();
    }

    /** The week of rules: temptation, visits, disputes. */
    void act() {
        List<Dealer> serving = life.dealers.stream().filter(Dealer::serves).toList();
        for (Dealer dealer : serving) {
            List<Breach> broken = broken(dealer);
            dealer.broke = broken.size();
            inspect(dealer, broken);
            disputes.ifPresent(how -> dispute(dealer, how));
        }
        disputes.flatMap(Disputes::rules).ifPresent(rules -> keep(rules, serving));
    }

    /** A partner breaks a rule in a week in which that brings more than it expects to pay. */
    private List<Breach> broken(Dealer dealer) {
        List<Breach> broken = new ArrayList<>();
        for (Breach breach : life.governance.breaches()) {
            double chance = breach.chance(inspection.detection(), inspection.enforcement(), dealer.profile.integrity());
            double luck = life.draws(Purpose.TEMPTATION, dealer.id() + '/' + breach.breach())
                    .nextDouble();
            if (luck < chance) {
                broken.add(breach);
                double weeks = -breach.gain() * StrictMath.log(luck);
                life.settle(dealer, life.lines(dealer).gain(), weeks * dealer.purchases, true);
                hurt(dealer, breach.harm());
            }
        }
        return broken;
    }

    /** Customers of the partner's zones hear of it, as far as the partner's stockists are theirs. */
    private void hurt(Dealer dealer, double harm) {
        life.world.market.ifPresent(market -> {
            double[] own = new double[market.zones.length];
            double[] all = new double[market.zones.length];
            Coverage coverage = life.world.coverage;
            for (int area = 0; area < coverage.size(); area++) {
                all[coverage.zoneOf(area)] += coverage.stockists(area);
            }
            for (int area : life.areas(dealer)) {
                own[coverage.zoneOf(area)] += coverage.stockists(area);
            }
            for (int z = 0; z < own.length; z++) {
                if (own[z] > 0) {
                    double points = harm * own[z] / all[z];
                    int zone = z;
                    market.zones[z].hurt(points);
                    life.world.publicity.brands().ifPresent(brands -> brands.hurt(zone, points));
                }
            }
        });
    }

    private void inspect(Dealer dealer, List<Breach> broken) {
        if (inspection.visits() == 0) {
            return;
        }
        Draws draws = life.draws(Purpose.INSPECTION, dealer.id());
        if (draws.nextDouble() >= inspection.visits()) {
            return;
        }
        life.post(life.lines(dealer).inspection(), inspection.cost());
        for (Breach breach : broken) {
            boolean found = draws.nextDouble() < inspection.finds();
            boolean punished = draws.nextDouble() < inspection.enforcement();
            dealer.found += found ? 1 : 0;
            dealer.periodFound += found ? 1 : 0;
            if (found && punished) {
                life.settle(dealer, life.lines(dealer).penalty(), breach.penalty() * dealer.purchases, false);
                life.shock(dealer, -inspection.resentment());
            }
        }
    }

    private void dispute(Dealer dealer, Disputes how) {
        Draws draws = life.draws(Purpose.DISPUTE, dealer.id());
        if (draws.nextDouble() < how.chance()) {
            dealer.disputes.add(new Dealer.Dispute());
        }
        Iterator<Dealer.Dispute> open = dealer.disputes.iterator();
        while (open.hasNext()) {
            Dealer.Dispute dispute = open.next();
            dispute.weeks++;
            life.shock(dealer, -how.strain());
            if (ends(dealer, dispute, how, draws)) {
                open.remove();
            }
        }
    }

    private boolean ends(Dealer dealer, Dealer.Dispute dispute, Disputes how, Draws draws) {
        if (how.steps().isEmpty()) {
            return dispute.weeks >= how.lasts();
        }
        Step step = how.steps().get(dispute.step);
        if (dispute.weeks < step.weeks()) {
            return false;
        }
        life.post(life.lines(dealer).dispute(), step.cost());
        life.shock(dealer, step.trust());
        boolean last = dispute.step == how.steps().size() - 1;
        boolean settled = draws.nextDouble() < step.settles();
        dispute.step++;
        dispute.weeks = 0;
        return last || settled;
    }

    private void keep(RuleBook rules, List<Dealer> serving) {
        for (Dealer dealer : serving) {
            life.post(life.lines(dealer).dispute(), rules.cost() / WEEKS_PER_YEAR / serving.size());
        }
    }

    /** Factor of open disputes on a partner's work. */
    double strength(Dealer dealer) {
        return dealer.disputes.isEmpty()
                ? 1
                : 1 - disputes.map(Disputes::effortLost).orElse(0.0);
    }
}
