package io.tributary.simulator.ledger;

import static io.tributary.simulator.ledger.Kind.Book.GOODS;
import static io.tributary.simulator.ledger.Kind.Book.MONEY;

/** Why something moved from one account to another. The code is stable: digests and files depend on it. */
public enum Kind {
    /** Goods that exist when the run begins. */
    OPENING(1, GOODS),
    /** Goods made. */
    PRODUCTION(2, GOODS),
    /** Goods that left a seller's stock for a buyer: sell-in of the buyer, sell-out of the seller. */
    SHIPMENT(3, GOODS),
    /** Goods that arrived in a buyer's stock. */
    RECEIPT(4, GOODS),
    /** Goods sold to consumers. */
    SALE(5, GOODS),
    /** Goods sent back to where they were bought. */
    RETURN(6, GOODS),
    /** Goods lost or thrown away. */
    WRITE_OFF(7, GOODS),
    /** Goods that consumers brought back to the seller. */
    BROUGHT_BACK(8, GOODS),
    /** Goods that a partner sold to outlets in the territory of another. */
    DIVERSION(9, GOODS),

    /** Payment for goods between firms. */
    INVOICE(20, MONEY),
    /** Payment of consumers at the shelf or the platform. */
    SHELF_PAYMENT(21, MONEY),
    /** Refund of returned goods. */
    REFUND(22, MONEY),
    /** What making the goods costs. */
    PRODUCTION_COST(23, MONEY),
    /** Freight and handling between firms. */
    FREIGHT(24, MONEY),
    /** The partner's own delivery to outlets, or delivery to a consumer's door. */
    LAST_LEG(25, MONEY),
    /** Rebates and bonuses. */
    REBATE(26, MONEY),
    /** Managing and supporting partners. */
    MANAGEMENT(27, MONEY),
    /** One-off cost of changing partners. */
    CHANGE(28, MONEY),
    /** Commission of a platform. */
    COMMISSION(29, MONEY),
    /** Cost of holding stock. */
    HOLDING(30, MONEY),
    /** Cost of owing goods. */
    BACKLOG(31, MONEY),
    /** Goodwill lost with customers who were not served. */
    GOODWILL(33, MONEY),
    /** Fixed cost of orders. */
    ORDERING(34, MONEY),
    /** Reductions of the price of goods. */
    DISCOUNT(40, MONEY),
    /** Fixed fees between firms. */
    FEE(41, MONEY),
    /** Parts of revenue or profit that the other side gets. */
    SHARING(42, MONEY),
    /** Pay for performance between firms: commission, bonus, salary, pay-out on indicators. */
    INCENTIVE(43, MONEY),
    /** Part of a partner's spending on selling that its supplier bears. */
    SUPPORT(44, MONEY),
    /** Paid by the side that broke its word. */
    PENALTY(45, MONEY),
    /** What destroyed goods bring, and unsold ones at the end of their season. */
    SALVAGE(46, MONEY),
    /** What a firm spends on advertising. */
    ADVERTISING(47, MONEY),
    /** Cash that settles a debt. */
    PAYMENT(48, MONEY),
    /** The claim that ends when cash settles it, or arises when cash is left as a deposit. */
    CLAIM(49, MONEY),
    /** Cash left as a security, and given back. */
    DEPOSIT(50, MONEY),
    /** A trader's own cost of each unit that it buys. */
    HANDLING(60, MONEY),
    /** Advertising, service and effort towards consumers. */
    EFFORT(61, MONEY),
    /** A firm's cost of a period, whatever is sold. */
    FIXED_COST(62, MONEY),
    /** Mailings to customers and other contacts with them. */
    CONTACT(63, MONEY),
    /** A partner's own costs of selling and office. */
    OVERHEAD(70, MONEY),
    /** Finding and signing partners. */
    RECRUITMENT(71, MONEY),
    /** Visits that look for breaches, and looks at partners' books. */
    INSPECTION(72, MONEY),
    /** Rules, and the way out of disputes. */
    DISPUTE(73, MONEY),
    /** Coaching, honours and support of partners. */
    COACHING(74, MONEY),
    /** What a partner spends on people and equipment that serve one maker only. */
    INVESTMENT(75, MONEY),
    /** What breaking the rules brings. */
    BREACH(76, MONEY),
    /** Claims lost with an insolvent debtor. */
    BAD_DEBT(77, MONEY),
    /** Platforms, audits of reports, market intelligence. */
    INFORMATION(80, MONEY),
    /** Courses, visits, material and examinations. */
    TRAINING(81, MONEY),
    /** After-sales help, interest on longer credit, freight given back. */
    AID(82, MONEY),
    /** Warehouses between plants and partners: fixed cost and throughput. */
    WAREHOUSE(83, MONEY),
    /** Emissions that are paid for. */
    CARBON(84, MONEY),
    /** Commission of an agent, who sells for the maker and owns nothing. */
    AGENT_COMMISSION(85, MONEY),
    /** Opening a region, and the maker's people there while it is new. */
    ENTRY(86, MONEY),
    /** Work of a function of the channel: stock, delivery, promotion, service, finance. */
    FUNCTION(87, MONEY),
    /** What working together with a firm to which one is bound costs each week. */
    COORDINATION(90, MONEY),
    /** What the end of such a tie costs. */
    SEPARATION(91, MONEY),
    /** Part of a firm's profit that its owner is paid. */
    DIVIDEND(92, MONEY),
    /** Price given back to consumers who brought goods back. */
    CONSUMER_REFUND(64, MONEY);

    /** Goods and money are kept in separate books. */
    public enum Book {
        GOODS,
        MONEY
    }

    private final int code;
    private final Book book;

    Kind(int code, Book book) {
        this.code = code;
        this.book = book;
    }

    /** Whether a posting changes what is owed and not what is earned. */
    public boolean isCredit() {
        return this == PAYMENT || this == CLAIM || this == DEPOSIT;
    }

    public int code() {
        return code;
    }

    public Book book() {
        return book;
    }
}
