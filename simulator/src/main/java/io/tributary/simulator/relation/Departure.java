package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import java.time.LocalDate;

/**
 * A partner that leaves on a day that is known: an owner retires, a rival buys the firm, or a test of the plan without it.
 */
@Described(en = "A partner that leaves on a known day", zh = "已知日期退出的渠道商")
public record Departure(
        @Described(en = "Who leaves", zh = "渠道商") String partner,

        @Described(en = "Day in whose week it leaves", zh = "退出日期")
        LocalDate on,

        @Described(en = "Leaves its debts unpaid, and its stock is sold off", zh = "破产退出（债务违约，库存变卖）", byDefault = "no")
        boolean bankrupt) {}
