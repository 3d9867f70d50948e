package io.tributary.simulator.ledger;

/** Names of the state facts that the engine records and the KPIs read. */
public final class Measures {
    /** Customer satisfaction in a zone, 0 to 100. */
    public static final String SATISFACTION = "satisfaction";

    /** Share of a zone's consumers who know our brands. */
    public static final String AWARENESS = "awareness";

    /** Consumers of a zone who bought one of our brands last and consider them: our customers. */
    public static final String CLIENTELE = "customers of ours";

    /** Customers of ours who bought another brand this period, or left us after a purchase. */
    public static final String CLIENTS_LOST = "customers lost";

    /** Consumers who became customers of ours this period. */
    public static final String CLIENTS_WON = "customers won";

    /** How often consumers of a zone thought of buying this period. */
    public static final String OCCASIONS = "shopping occasions";

    /** How often they bought one of our products, whatever the number of units. */
    public static final String PURCHASES = "purchases of ours";

    /** Outlets of a group that stock the product. */
    public static final String STOCKISTS = "stockists";

    /** Outlets of a group that stock any product of ours; recorded where partners may not carry all of them. */
    public static final String STOCKING_ANY = "stockists of any product";

    /** Base units that shoppers of a group asked for this period. */
    public static final String ASKED = "asked";

    /** Base units that those shoppers found. */
    public static final String SERVED = "served";

    /** Value of a firm's stock and of the goods on the way to it, at its purchase price, money. */
    public static final String STOCK_VALUE = "stock value";

    /** Base units in a firm's stock. */
    public static final String STOCK_UNITS = "stock";

    /** 1 in a period in which consumers did not find at a firm all that they asked for, else 0. */
    public static final String STOCK_OUT = "stock-out";

    /** Base units that customers, firms or consumers, asked a named firm for this period. */
    public static final String DEMAND = "demand";

    /** Base units of that demand that the firm filled at once. */
    public static final String FILLED = "filled at once";

    /** Base units that a named firm ordered this period; negative where it sent goods back. */
    public static final String ORDERS = "orders";

    /** Base units on hand of a named firm: at the period's end, or the mean over the period of a continuous clock. */
    public static final String ON_HAND = "on hand";

    /** Base units that a named firm owes, at the same times. */
    public static final String BACKORDERS = "backorders";

    /** Base units ordered and not yet received, at the same times. */
    public static final String OUTSTANDING = "outstanding";

    /** People who live within the service radius of a distributor that serves their zone. */
    public static final String PEOPLE_IN_REACH = "people in reach";

    /** Customers of a firm's demand process, whether they buy or not. */
    public static final String CUSTOMERS = "customers";

    /** Customers who are there: not dropped out, under contract, in an active state. */
    public static final String CUSTOMERS_ACTIVE = "active customers";

    /** Customers of a demand process who have bought since the start. */
    public static final String BUYERS = "buyers";

    /** Customers who have bought twice or more since the start. */
    public static final String REPEAT_BUYERS = "repeat buyers";

    /** Customers who have bought one brand of a category since the start. */
    public static final String BRAND_BUYERS = "brand buyers";

    /** Customers who have bought one brand of a category since the start and no other. */
    public static final String SOLE_BUYERS = "sole buyers";

    /** Variance of the buyers between communities of equal size. */
    public static final String BUYERS_VARIANCE = "variance of buyers";

    /** 1 in a period in which a partner serves areas, else 0. */
    public static final String SERVING = "serving";

    /** Trust of a serving partner, 0 to 100. */
    public static final String TRUST = "trust";

    /** Satisfaction of a serving partner with the relation, 0 to 100. */
    public static final String DEALER_SATISFACTION = "dealer satisfaction";

    /** What a serving partner answers in a survey of its satisfaction, 0 to 100. */
    public static final String SURVEYED = "surveyed satisfaction";

    /** Loyalty of a serving partner, 0 to 100. */
    public static final String LOYALTY = "loyalty";

    /** Part of its reach that a serving partner works with: effort, ramp-up, skill and support together. */
    public static final String EFFORT = "effort";

    /** Return on capital per year of a serving partner. */
    public static final String RETURN = "return on capital";

    /** 1 in a period at whose end a partner left, by whatever cause, else 0. */
    public static final String DEPARTURE = "departure";

    /** 1 in a period at whose end a partner left insolvent, else 0. */
    public static final String INSOLVENCY = "insolvency";

    /** 1 in a period at whose end the maker dropped a partner, else 0. */
    public static final String DROPPED = "dropped";

    /** 1 in a period in which a new partner began, else 0. */
    public static final String SIGNED = "signed";

    /** Score of a serving partner in its last review, 0 to 100. */
    public static final String SCORE = "score";

    /** 1 for a serving partner that has reached the strategic rank, else 0. */
    public static final String STRATEGIC = "strategic";

    /** 1 for a serving partner that has built something that serves us only, else 0. */
    public static final String INVESTED = "invested";

    /** Disputes that a serving partner has open. */
    public static final String DISPUTES = "open disputes";

    /** Rules that a partner broke this period. */
    public static final String BREACHES = "breaches";

    /** Of those, found. */
    public static final String FOUND = "breaches found";

    /** How a serving partner's profit moves with the channel's: correlation, -1 to 1. */
    public static final String COMMON_INTEREST = "common interest";

    /** What bounds of incentives kept back of what a buyer had earned, money. */
    public static final String WITHHELD = "withheld";

    /** 1 in the period in which an action of the calendar happened; the party is the action. */
    public static final String ACTION = "action";

    /** What the indicator showed when a triggered action happened. */
    public static final String TRIGGER = "trigger";

    /** What a firm plans on against the consumers' demand below it: absolute difference, base units. */
    public static final String VIEW_ERROR = "error of view";

    /** Consumers' demand below a firm, base units; recorded beside the error of its view. */
    public static final String VIEW_TRUTH = "demand below";

    /** Share of the partners that use the common platform. */
    public static final String PLATFORM_USE = "platform use";

    /** What a partner's people can do, 0 to 1. */
    public static final String SKILL = "skill";

    /** 1 while a partner is certified. */
    public static final String CERTIFIED = "certified";

    /** Weeks that a new after-sales case waits at a distributor. */
    public static final String CASE_WAIT = "wait of cases";

    /** Greenhouse gases of a period, kilograms of CO2e. */
    public static final String EMISSIONS = "emissions";

    /** Base units of a period that came around a warehouse of ours that was full. */
    public static final String AROUND = "units around a full warehouse";

    /** Conflict of a zone's shops with other channels, 0 to 100. */
    public static final String CONFLICT = "conflict between channels";

    /** Stocking outlets of a group that closed this period. */
    public static final String CLOSED = "closed outlets";

    /** Base units that a partner ordered this period, where orders are held against a promise. */
    public static final String PLACED = "placed orders";

    /** What people of a zone think of our brand, 0 to 100. */
    public static final String REPUTATION = "reputation";

    /** Awareness times reputation of our brand in a zone, 0 to 100. */
    public static final String STRENGTH = "brand strength";

    /** Part of a zone's shoppers who know a new product. */
    public static final String KNOWN = "known product";

    /** Complaints of a zone that wait for an answer. */
    public static final String COMPLAINTS = "complaints";

    /** Weeks that a new complaint of a zone waits. */
    public static final String COMPLAINT_WAIT = "wait of complaints";

    /** Weeks for which we have operated in a region that was new; 0 before, and where it was not new. */
    public static final String REGION_WEEKS = "weeks in new region";

    /** What the maker earned in a new region this period, less entry and running costs, money. */
    public static final String REGION_RESULT = "result of new region";

    /** New leads of a firm this period. */
    public static final String LEADS = "leads";

    /** Leads that an engineer took up this period. */
    public static final String PROJECTS_BEGUN = "projects begun";

    /** Projects that ordered this period. */
    public static final String PROJECTS_WON = "projects won";

    /** Projects and leads that were lost this period. */
    public static final String PROJECTS_LOST = "projects lost";

    /** Projects in work. */
    public static final String PROJECTS = "projects";

    /** Outlets of a group that were paid for a display this period. */
    public static final String DISPLAYS_PAID = "displays paid";

    /** Outlets of a group that had the display up. */
    public static final String DISPLAYS_UP = "displays up";

    /** New leads of a firm's territory after which a second firm runs. */
    public static final String LEADS_CONTESTED = "leads contested";

    private Measures() {}
}
