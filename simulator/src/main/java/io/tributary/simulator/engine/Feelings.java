package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.relation.DealerSatisfaction;
import io.tributary.simulator.relation.ExitHazard;
import io.tributary.simulator.relation.Loyalty;
import io.tributary.simulator.relation.Participation;
import io.tributary.simulator.relation.Recognition;
import io.tributary.simulator.relation.StrategicTier;
import io.tributary.simulator.relation.Trust;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What partners make of their week: return, trust, satisfaction, loyalty, effort, and the wish to leave. */
final class Feelings {
    private static final double WEEKS_PER_YEAR = 52;

    private final PartnerLife life;
    private final Participation participation;
    private final Trust trust;
    private final DealerSatisfaction satisfaction;
    private final Loyalty loyalty;
    private final ExitHazard exit;
    private final Optional<Recognition> recognition;

    Feelings(PartnerLife life) {
        this.life = life;
        participation = life.relations.participation().orElse(Participation.FULL);
        trust = life.relations.trust().orElse(Trust.CONSTANT);
        satisfaction = life.relations.satisfaction().orElse(DealerSatisfaction.CONSTANT);
        loyalty = life.relations.loyalty().orElse(Loyalty.CONSTANT);
        exit = life.relations.exit().orElse(ExitHazard.NONE);
        recognition = life.relations.recognition();
    }

    /** The state of a partner before anything happened. */
    void begin(Dealer dealer) {
        dealer.trust = trust.start();
        dealer.satisfaction = satisfaction.start();
        dealer.loyalty = loyalty.start();
    }

    /** Pays the week's own costs and reads the week's books. */
    void observe(Dealer dealer) {
        if (participation.overhead() > 0) {
            double revenue = dealer.books.revenue(life.world.ledger);
            life.post(life.lines(dealer).overhead(), participation.overhead() * revenue);
        }
        dealer.observe(dealer.books.read(life.world.ledger), participation.memory());
        dealer.earned = participation.returnOnCapital(dealer.profit, dealer.stock, dealer.purchases);
    }

    /** The week's experience moves the slow states, and these the effort. */
    void feel(Dealer dealer) {
        recognition.ifPresent(r -> dealer.honour *= 1 - r.fading());
        dealer.trust = trust.next(dealer.trust, dealer.kept);
        dealer.satisfaction = satisfaction.next(dealer.satisfaction, satisfaction.experience(week(dealer)));
        dealer.loyalty = loyalty.next(dealer.loyalty, dealer.trust, dealer.satisfaction);
        dealer.effort = participation.effort(dealer.earned) * trust.effort(dealer.trust);
        loyalty.strategic().ifPresent(tier -> rank(dealer, tier));
    }

    private DealerSatisfaction.Week week(Dealer dealer) {
        double weeksOwed = dealer.purchases <= 0 ? 0 : dealer.owed / dealer.purchases;
        return new DealerSatisfaction.Week(
                DealerSatisfaction.profitScore(dealer.earned, participation.required()),
                satisfaction.paymentScore(weeksOwed),
                100 * dealer.kept,
                satisfaction.fairness(
                        DealerSatisfaction.fairnessScore(dealer.netPrice(), meanNetPrice(dealer)), ahead(dealer)),
                territory(dealer),
                Math.min(100, 50 + dealer.honour));
    }

    /** Mean net price of the other partners of the same role, as partners tell each other; the own where there is none. */
    private double meanNetPrice(Dealer dealer) {
        return life.dealers.stream()
                .filter(d -> d != dealer && d.serves() && d.partner.role() == dealer.partner.role())
                .mapToDouble(Dealer::netPrice)
                .filter(price -> price > 0)
                .average()
                .orElse(dealer.netPrice());
    }

    /** What the other partners of the role earn more on what they buy, those who earn less counting for nothing. */
    private double ahead(Dealer dealer) {
        return life.dealers.stream()
                .filter(d -> d != dealer && d.serves() && d.partner.role() == dealer.partner.role())
                .mapToDouble(d -> Math.max(0, d.margin() - dealer.margin()))
                .average()
                .orElse(0);
    }

    private double territory(Dealer dealer) {
        List<Dealer> neighbours = life.neighbours(dealer);
        long broke = neighbours.stream().filter(d -> d.broke > 0).count();
        return neighbours.isEmpty() ? 100 : 100 * (1 - (double) broke / neighbours.size());
    }

    private void rank(Dealer dealer, StrategicTier tier) {
        dealer.strategic = dealer.loyalty >= tier.from();
        if (dealer.strategic) {
            life.post(life.lines(dealer).coaching(), tier.cost() / WEEKS_PER_YEAR);
        }
    }

    /** Factor of a strategic partner's support on its reach. */
    double support(Dealer dealer) {
        return dealer.strategic
                ? 1 + loyalty.strategic().map(StrategicTier::support).orElse(0.0)
                : 1;
    }

    /** Honours partners at the end of a month in which they fall due: by score, then by purchases. */
    void honour(int month) {
        if (recognition.isEmpty() || month % recognition.get().everyMonths() != 0) {
            return;
        }
        Recognition how = recognition.get();
        life.dealers.stream()
                .filter(Dealer::serves)
                .sorted(Comparator.comparingDouble((Dealer d) -> -d.score).thenComparingDouble(d -> -d.purchases))
                .limit(how.places())
                .forEach(dealer -> {
                    dealer.honour += how.points(dealer.honours);
                    dealer.honours++;
                    life.post(life.lines(dealer).coaching(), how.cost());
                });
    }

    /** Whether a partner leaves this week of its own will. */
    boolean leaves(Dealer dealer, double patience) {
        ExitHazard.View view = new ExitHazard.View(
                participation.shortfall(dealer.earned),
                dealer.trust,
                dealer.satisfaction,
                dealer.loyalty,
                dealer.profile.fit(),
                dealer.disputes.size(),
                leftLately(dealer));
        double lockIn = dealer.strategic
                ? 1 - loyalty.strategic().map(StrategicTier::lockIn).orElse(0.0)
                : 1;
        double bound = life.world.ties.map(ties -> ties.patience(dealer)).orElse(1.0);
        double hazard = exit.hazard(view) * patience * lockIn * bound;
        return hazard > 0 && life.draws(Purpose.PARTNER_EXIT, dealer.id()).nextDouble() < 1 - StrictMath.exp(-hazard);
    }

    private double leftLately(Dealer dealer) {
        double left = 0;
        double all = 0;
        for (Dealer other : life.dealers) {
            boolean near = other != dealer && other.partner.region().equals(dealer.partner.region());
            boolean lately = other.left >= 0
                    && other.left < life.world.period
                    && life.world.period - other.left <= exit.memory();
            left += near && lately ? 1 : 0;
            all += near && (lately || other.serves()) ? 1 : 0;
        }
        return all == 0 ? 0 : left / all;
    }

    /** What a partner answers in a survey of its satisfaction. */
    double answer(Dealer dealer) {
        if (satisfaction.surveyError() == 0) {
            return dealer.satisfaction;
        }
        double error = satisfaction.surveyError()
                * life.draws(Purpose.SURVEY, dealer.id()).gaussian();
        return Math.max(0, Math.min(100, dealer.satisfaction + error));
    }
}
