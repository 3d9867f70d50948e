package io.tributary.simulator.market;

import io.tributary.simulator.customer.Behaviour;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** Customers of one firm who come when the run begins and behave as a model of customer bases says. */
@Described(en = "Customers who come when the run begins", zh = "期初获得的客户群")
public record CustomerBase(
        @Described(en = "Customers, each with luck of its own", zh = "客户数", unit = Unit.PEOPLE, min = 1, max = 1e7)
        int customers,

        @Described(en = "How they behave", zh = "行为模型") Behaviour behaviour,

        @Described(
                en = "Rate per period at which their value is discounted",
                zh = "客户价值每期折现率",
                unit = Unit.RATE,
                min = 0,
                max = 10,
                byDefault = "0 %",
                source = "neutral")
        double discount)
        implements DemandProcess {

    /** Nothing: firms do not anticipate customers who come and go by themselves. */
    @Override
    public double expected() {
        return 0;
    }

    @Override
    public double eventsPerPeriod() {
        return customers * behaviour.eventsPerPeriod();
    }
}
