package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.LeadRouting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the week's new leads of all funnels to firms, one by one; see {@link LeadRouting}. */
final class LeadRouter {
    private final World world;
    private final LeadRouting rule;
    private final List<Projects> funnels;
    private final List<Integer> contested = new ArrayList<>();

    private LeadRouter(World world, LeadRouting rule, List<Projects> funnels) {
        this.world = world;
        this.rule = rule;
        this.funnels = funnels;
        for (Projects funnel : funnels) {
            contested.add(
                    rule.contested() > 0
                            ? world.builder.chart().measure(funnel.party(), Measures.LEADS_CONTESTED, funnel.sku())
                            : ChartOfAccounts.NONE);
            funnel.routed(this);
        }
    }

    static Optional<LeadRouter> of(World world) {
        List<Projects> funnels = new ArrayList<>();
        for (DirectDemand demand : world.demands) {
            if (demand instanceof Projects projects) {
                funnels.add(projects);
            }
        }
        return world.scenario
                .leadRouting()
                .filter(rule -> funnels.size() > 1)
                .map(rule -> new LeadRouter(world, rule, List.copyOf(funnels)));
    }

    /** Hours from a firm's technicians to a customer of another territory. */
    double away() {
        return rule.away();
    }

    /** Part of a contested order that the firm gets that was given the lead. */
    double split() {
        return rule.split();
    }

    /** Projects in work at other firms after which this one runs too. */
    long chased(Projects funnel) {
        long sum = 0;
        for (Projects other : funnels) {
            sum += other.chasedBy(funnel);
        }
        return sum;
    }

    /** Gives a firm the units of a contested order that go to the other side. */
    void share(String entity, double units) {
        for (Projects funnel : funnels) {
            if (funnel.entity().equals(entity)) {
                funnel.getShare(units);
            }
        }
    }

    /** The week's leads. */
    void act() {
        funnels.forEach(funnel -> funnel.hear(world));
        for (int home = 0; home < funnels.size(); home++) {
            give(home);
        }
    }

    private void give(int home) {
        Projects from = funnels.get(home);
        Draws draws = world.luck.draws(Purpose.LEAD_CONTEST, from.entity(), world.period);
        long fought = 0;
        for (String kind : from.kinds()) {
            long fresh = from.fresh(kind);
            for (long lead = 0; lead < fresh; lead++) {
                Projects owner = owner(from, kind);
                String rival = "";
                if (rule.contested() > 0 && draws.nextDouble() < rule.contested()) {
                    rival = rival(owner, draws);
                    fought++;
                }
                owner.take(new Projects.Lead(kind, owner == from ? "" : from.entity(), rival));
            }
        }
        if (rule.contested() > 0) {
            world.ledger.record(contested.get(home), (double) fought);
        }
    }

    /** Any other firm, each as likely. */
    private String rival(Projects owner, Draws draws) {
        int other = (int) Math.min(funnels.size() - 2.0, Math.floor(draws.nextDouble() * (funnels.size() - 1)));
        int own = funnels.indexOf(owner);
        return funnels.get(other < own ? other : other + 1).entity();
    }

    private Projects owner(Projects from, String kind) {
        if (rule.by() == LeadRouting.By.TERRITORY) {
            return from;
        }
        Projects best = from;
        double most = worth(from, from, kind);
        for (Projects each : funnels) {
            double worth = worth(each, from, kind);
            if (worth > most) {
                best = each;
                most = worth;
            }
        }
        return best;
    }

    private double worth(Projects firm, Projects from, String kind) {
        return rule.by() == LeadRouting.By.SKILL ? firm.winRate(kind, firm == from) : -firm.load();
    }
}
