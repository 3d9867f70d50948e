package io.tributary.optimizer.selection;

/** The ledger accounts that the planning model predicts; promise and simulation are compared account by account. */
public enum CostAccount {
    /** Trade margin between the maker's first selling price and the price that outlets pay. */
    MARGIN("cost.margin", "trade margin", "渠道毛利"),
    /** Freight and handling that the maker pays to its first customer. */
    FREIGHT("cost.freight", "freight", "运费"),
    /** Rebates of the maker at full attainment. */
    REBATE("cost.rebate", "rebates", "返利"),
    /** Fixed cost of partners and of the maker's accounts with them. */
    MANAGEMENT("cost.management", "management", "管理费用"),
    /** One-off cost of areas that change hands. */
    CHANGE("cost.change", "change", "调整费用"),
    /** Goods that go through warehouses between plants and partners; booked among the maker's programmes. */
    WAREHOUSE("cost.programmes", "warehouses", "仓储费用"),
    /** Commission of agents, who take no title and earn no margin; booked among the contracts' other terms. */
    COMMISSION("cost.terms", "agents' commission", "代理佣金");

    private final String kpi;
    private final String en;
    private final String zh;

    CostAccount(String kpi, String en, String zh) {
        this.kpi = kpi;
        this.en = en;
        this.zh = zh;
    }

    /** Id of the KPI that the simulation reports for the same account. */
    public String kpi() {
        return kpi;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }
}
