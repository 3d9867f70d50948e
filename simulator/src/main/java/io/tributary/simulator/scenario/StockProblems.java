package io.tributary.simulator.scenario;

import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.chance.Normal;
import io.tributary.simulator.chance.Poisson;
import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.Amplification;
import io.tributary.simulator.policy.DemandLaw;
import io.tributary.simulator.policy.OrderRule;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.policy.StockProblem;
import io.tributary.simulator.quantity.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What named firms know of their products before they order: the problems that rules solve which compute levels. */
public final class StockProblems {
    private final Scenario scenario;
    private final LinkRules rules;

    /** The problems of a scenario's firms. */
    public StockProblems(Scenario scenario) {
        this.scenario = scenario;
        rules = new LinkRules(scenario.links());
    }

    /** The problem of a firm for a product; empty where the demand that reaches it follows no law of its own. */
    public Optional<StockProblem> of(Firm firm, Sku sku) {
        return demand(firm, sku.id())
                .map(law -> new StockProblem(
                        law,
                        protection(firm, sku),
                        horizon(firm, sku),
                        lead(firm, sku),
                        costs(firm, sku),
                        chain(firm, sku)));
    }

    /** Whether a firm is told the consumers' demand by all that buy from it. */
    public boolean seesConsumers(Firm firm) {
        List<Firm> buyers = buyers(firm);
        return !buyers.isEmpty()
                && buyers.stream()
                        .allMatch(
                                b -> b.shares() == Firm.Shares.POS && (buyers(b).isEmpty() || seesConsumers(b)));
    }

    private List<Firm> buyers(Firm firm) {
        return scenario.firms().stream()
                .filter(f -> f.buysFrom().contains(firm.id()))
                .toList();
    }

    /**
     * How many times more a firm's orders vary than the consumers' demand, from the forecasts of its chain alone.
     *
     * @throws IllegalArgumentException if the chain branches, or a rule in it does not answer demand in proportion
     */
    public double amplification(Firm firm, Sku sku) {
        double persistence = scenario.demand().stream()
                .flatMap(demand -> demand.process().stream())
                .filter(DemandProcess.Ar1.class::isInstance)
                .mapToDouble(process -> ((DemandProcess.Ar1) process).rho())
                .findFirst()
                .orElse(0);
        return Amplification.of(stages(firm, sku), persistence);
    }

    private List<Amplification.Stage> stages(Firm firm, Sku sku) {
        List<Firm> buyers = buyers(firm);
        if (buyers.size() > 1) {
            throw Unfit.of("several firms buy from {0}", "有多个企业向 {0} 进货", firm.id());
        }
        List<Amplification.Stage> stages = new ArrayList<>();
        buyers.forEach(buyer -> stages.addAll(stages(buyer, sku)));
        boolean sees = seesConsumers(firm);
        OrderRule rule = firm.order().orElseGet(OrderRule.PassThrough::new);
        stages.add(new Amplification.Stage(sees ? rule.fedWithConsumerDemand() : rule, horizon(firm, sku), sees));
        return stages;
    }

    /** The law of a period's demand at all firms that get the product through a firm. */
    private Optional<DemandLaw> demand(Firm firm, String sku) {
        List<DemandLaw> laws = new ArrayList<>();
        for (int i = 0; i < scenario.demand().size(); i++) {
            Demand demand = scenario.demand().get(i);
            if (reaches(i, firm, sku)) {
                Optional<DemandLaw> law = demand.noise().isPresent()
                        ? Optional.empty()
                        : demand.process().flatMap(StockProblems::law);
                if (law.isEmpty() || isShared(firm, demand.places())) {
                    return Optional.empty();
                }
                laws.add(law.get());
            }
        }
        return laws.stream().reduce(DemandLaw::plus);
    }

    private static Optional<DemandLaw> law(DemandProcess process) {
        if (process instanceof DemandProcess.Poisson poisson) {
            return Optional.of(new DemandLaw.Poisson(poisson.mean()));
        }
        if (process instanceof DemandProcess.Steps steps) {
            return Optional.of(new DemandLaw.Constant(steps.after()));
        }
        if (process instanceof DemandProcess.Ar1 ar1) {
            return Optional.of(new DemandLaw.Persistent(ar1.mean(), ar1.rho(), ar1.longRunSd()));
        }
        return process instanceof DemandProcess.Random random && random.correlation() == 0
                ? law(random.amount())
                : Optional.empty();
    }

    private static Optional<DemandLaw> law(Distribution amount) {
        if (amount instanceof Normal normal) {
            return Optional.of(new DemandLaw.Normal(normal.mean(), normal.sd()));
        }
        if (amount instanceof Poisson poisson) {
            return Optional.of(new DemandLaw.Poisson(poisson.mean()));
        }
        return Optional.empty();
    }

    /** Whether a demand for a product is met by goods that pass through a firm. */
    private boolean reaches(int demand, Firm firm, String sku) {
        return ChannelMap.of(scenario).offersOf(demand).stream()
                .anyMatch(offer -> offer.sku().equals(sku)
                        && isAbove(firm, offer.firm(), scenario.firms().size()));
    }

    /** Whether goods reach a firm through another, or both are the same; suppliers in a circle end the search. */
    private boolean isAbove(Firm firm, String id, int steps) {
        return id.equals(firm.id())
                || (steps > 0
                        && firm(id).map(Firm::buysFrom).orElse(List.of()).stream()
                                .anyMatch(supplier -> isAbove(firm, supplier, steps - 1)));
    }

    /** Whether somebody between a firm and the places of a demand buys from others too, who serve a part of it. */
    private boolean isShared(Firm firm, List<String> places) {
        return places.stream()
                .map(ChannelMap::firmOf)
                .filter(id -> !id.equals(firm.id()))
                .map(id -> firm(id).map(Firm::buysFrom).orElse(List.of()))
                .anyMatch(suppliers -> suppliers.size() > 1 || isShared(firm, suppliers));
    }

    private Optional<Firm> firm(String id) {
        return scenario.firms().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** The first of a firm's suppliers that carries a product. */
    private Optional<Firm> supplier(Firm firm, Sku sku) {
        ChannelMap map = ChannelMap.of(scenario);
        return firm.buysFrom().stream()
                .filter(id -> map.carried(id).contains(sku.id()))
                .findFirst()
                .flatMap(this::firm);
    }

    private Optional<LinkRule> rule(Firm firm, Sku sku) {
        return supplier(firm, sku)
                .flatMap(seller -> rules.find(
                        seller.id(), ScenarioNames.kind(seller), firm.id(), ScenarioNames.kind(firm), sku.id()));
    }

    private double lead(Firm firm, Sku sku) {
        if (sku.maker().equals(firm.id())) {
            return firm.productionLaw().map(law -> law.mean()).orElse((double) firm.productionTime());
        }
        return rule(firm, sku)
                .map(r ->
                        r.orderDelay() + r.leadTimeLaw().map(law -> law.mean()).orElse((double) r.leadTime()))
                .orElse(0.0);
    }

    private boolean isContinuous() {
        return scenario.time().clock() == Time.Clock.CONTINUOUS;
    }

    private double protection(Firm firm, Sku sku) {
        return lead(firm, sku) + (isContinuous() ? 0 : 1);
    }

    private double horizon(Firm firm, Sku sku) {
        return isContinuous() || knowsDemand(firm) ? lead(firm, sku) : lead(firm, sku) + 1;
    }

    /** Whether a firm has this period's demand before it when it orders. */
    public boolean knowsDemand(Firm firm) {
        boolean serves = scenario.demand().stream().anyMatch(d -> d.at().contains(firm.id()));
        return switch (scenario.time().eventOrder()) {
            case DEMAND_ORDER_RECEIVE -> true;
            case RECEIVE_DEMAND_ORDER -> false;
            case ORDER_RECEIVE_DEMAND -> !serves;
        };
    }

    private StockProblem.Costs costs(Firm firm, Sku sku) {
        double unit = sku.maker().equals(firm.id())
                ? sku.cost() / sku.pack()
                : rule(firm, sku)
                        .map(r -> r.price() instanceof PriceRule.Fixed f ? f.perPack() / sku.pack() : 0.0)
                        .orElse(0.0);
        return new StockProblem.Costs(firm.holdingCost(), firm.backlogCost(), firm.orderCost(), unit);
    }

    /** The stages from the consumers up to a firm; empty where the chain branches. */
    private List<StockProblem.Stage> chain(Firm firm, Sku sku) {
        List<Firm> buyers = buyers(firm);
        if (buyers.size() > 1) {
            return List.of();
        }
        List<StockProblem.Stage> stages = new ArrayList<>();
        if (buyers.size() == 1) {
            stages.addAll(chain(buyers.get(0), sku));
            if (stages.isEmpty()) {
                return stages;
            }
        }
        double periods = buyers.isEmpty() ? horizon(firm, sku) : lead(firm, sku);
        double above = supplier(firm, sku).map(Firm::holdingCost).orElse(0.0);
        stages.add(new StockProblem.Stage(periods, firm.holdingCost(), above, firm.backlogCost()));
        return stages;
    }
}
