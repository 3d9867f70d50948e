package io.tributary.simulator.engine;

import io.tributary.simulator.relation.Evaluation;
import io.tributary.simulator.relation.Improvement;
import io.tributary.simulator.relation.Weights;
import java.time.LocalDate;
import java.util.List;

/** The evaluation cycle: scores from the maker's records, grades and bonuses, coaching, honours, and who is to be dropped. */
final class Reviews {
    private static final double PER_BREACH = 25;

    private final PartnerLife life;

    Reviews(PartnerLife life) {
        this.life = life;
    }

    /** Reviews and honours partners at the end of a month in which that is due. */
    void act(Feelings feelings) {
        World world = life.world;
        LocalDate end = world.scenario.time().endOf(world.period);
        int month = end.getMonthValue();
        if (!life.monthEnds()) {
            return;
        }
        life.lifecycle.evaluation().ifPresent(how -> {
            if (month % how.everyMonths() == 0) {
                review(how, how.weights(end));
            }
        });
        feelings.honour(month);
    }

    private void review(Evaluation how, Weights weights) {
        List<Dealer> serving = life.dealers.stream().filter(Dealer::serves).toList();
        double margin =
                serving.stream().mapToDouble(d -> d.periodMargin).average().orElse(0);
        for (Dealer dealer : serving) {
            dealer.score = weights.score(items(dealer, margin));
            dealer.poor = dealer.score < how.dropBelow() ? dealer.poor + 1 : 0;
            pay(dealer, how.bonus(dealer.score) * dealer.periodPurchases);
            how.improvement().ifPresent(coaching -> coach(dealer, coaching));
        }
        for (Dealer dealer : life.dealers) {
            dealer.lastWeekly = dealer.periodWeeks == 0 ? 0 : dealer.periodPurchases / dealer.periodWeeks;
            dealer.periodPurchases = 0;
            dealer.periodMargin = 0;
            dealer.periodFound = 0;
            dealer.periodWeeks = 0;
        }
    }

    private void pay(Dealer dealer, double bonus) {
        if (bonus > 0) {
            life.settle(dealer, life.lines(dealer).bonus(), bonus, true);
            dealer.carriedTerms += bonus;
        }
    }

    private void coach(Dealer dealer, Improvement coaching) {
        double gap = Math.max(0, coaching.mark() - dealer.score);
        life.post(life.lines(dealer).coaching(), coaching.cost() * gap);
        dealer.skill = coaching.next(dealer.skill, dealer.score);
    }

    private Weights.Items items(Dealer dealer, double meanMargin) {
        double won = 0;
        double reach = 0;
        for (int area : life.areas(dealer)) {
            won += life.world.coverage.stockists(area);
            reach += life.world.coverage.withinReach(area);
        }
        double weekly = dealer.periodWeeks == 0 ? 0 : dealer.periodPurchases / dealer.periodWeeks;
        return new Weights.Items(
                reach <= 0 ? 0 : clamp(100 * won / reach),
                dealer.lastWeekly <= 0 ? 50 : clamp(50 * weekly / dealer.lastWeekly),
                meanMargin <= 0 ? 50 : clamp(50 * dealer.periodMargin / meanMargin),
                dealer.partner.service(),
                clamp(100 - PER_BREACH * dealer.periodFound),
                dealer.trust);
    }

    private static double clamp(double score) {
        return Math.max(0, Math.min(100, score));
    }
}
