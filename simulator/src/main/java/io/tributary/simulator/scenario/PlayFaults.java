package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Wording;

/** What can be wrong with a play, in both languages. */
final class PlayFaults {
    static final Wording NO_FIRM =
            new Wording("is {0}, which names no firm; decisions are written firm.what", "为 {0}，未指明企业；决策写作 企业.变量");
    static final Wording NO_WHAT = new Wording("is {0}, which is nothing that a firm decides", "为 {0}，不是企业可决定的变量");
    static final Wording NO_PART =
            new Wording("names {0}, neither a product nor a buyer of {1}", "所指 {0} 既不是 {1} 的商品，也不是其买方");
    static final Wording NO_PERIOD = new Wording("is {0}, but the run has {1} periods", "为 {0}，但运行只有 {1} 期");
    static final Wording NOTHING_TO_DECIDE = new Wording("is {0}, but {1}", "为 {0}，但{1}");
    static final Wording NO_CONSUMERS =
            new Wording("no demand entry names the firm under at", "没有任何 demand 的 at 列出该企业");
    static final Wording NO_BUYERS = new Wording("nobody buys from the firm", "没有企业向其进货");
    static final Wording TWICE = new Wording("decides on {0} a second time", "重复决定 {0}");
    static final Wording TWO_PRICES =
            new Wording("sets the selling price of {0} a second time, by {1} and by {2}", "对 {0} 的售价重复定价：{1} 与 {2}");
    static final Wording OWNER_TWICE =
            new Wording("names {0}, which already belongs to another group", "所指 {0} 已属于另一组");
    static final Wording BAD_LIMIT = new Wording(
            "is {0} but must read like \"maker1.wholesale <= web.price\": sums of decisions and numbers on both sides",
            "为 {0}，但应写作如 \"maker1.wholesale <= web.price\"：两侧为决策与数字之和");
    static final Wording NO_OFFER_PRODUCT =
            new Wording("names {0}, which sells several products: write {0}[product]", "所指 {0} 销售多种商品：请写 {0}[商品]");
    static final Wording OFFER_NOT_SOLD = new Wording("names {0}, but {1} sells only {2}", "所指商品 {0}，但 {1} 只销售 {2}");
    static final Wording NO_ORDER = new Wording(
            "has a play that decides nothing: neither order nor given nor bargain",
            "的 play 未决定任何事：缺少 order、given 或 bargain");

    private PlayFaults() {}
}
