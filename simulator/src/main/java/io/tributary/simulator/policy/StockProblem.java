package io.tributary.simulator.policy;

import java.util.List;

/**
 * What a firm knows of one product when it computes the levels of its rule, before the first order.
 *
 * @param demand demand of one period at the end of its chain, as far as the firm serves it
 * @param protection periods of demand that an order must cover: lead time, and one more where stock is reviewed once a
 *     period
 * @param horizon periods of demand not yet known that arrive before the goods ordered can be used
 * @param lead periods from an order to its arrival
 * @param costs what keeping, owing and ordering cost the firm
 * @param chain the stages that the goods pass after they were ordered by this firm, the one next to the consumers first
 *     and this firm last
 */
public record StockProblem(
        DemandLaw demand, double protection, double horizon, double lead, Costs costs, List<Stage> chain) {

    public StockProblem {
        chain = List.copyOf(chain);
    }

    /**
     * Costs of one firm for one product.
     *
     * @param holding money per unit on hand and period
     * @param backlog money per unit owed and period
     * @param order money per order, whatever its size
     * @param unit purchase price of a unit, money
     */
    public record Costs(double holding, double backlog, double order, double unit) {}

    /**
     * One stage of a serial chain.
     *
     * @param periods periods of demand between its order and its arrival
     * @param holding its holding cost, money per unit and period
     * @param supplierHolding that of the stage above it; 0 for the first
     * @param backlog money per unit owed and period
     */
    public record Stage(double periods, double holding, double supplierHolding, double backlog) {

        /** What a unit costs more at this stage than one stage above. */
        double echelonHolding() {
            return holding - supplierHolding;
        }
    }

    /** Demand that an order must cover. */
    DemandLaw protectionDemand() {
        return demand.over(protection);
    }

    /** The part of periods without shortage at which one more unit costs as much as it saves, p / (p + h). */
    double criticalRatio() {
        return costs.backlog() / (costs.backlog() + costs.holding());
    }
}
