package io.tributary.simulator.luck;

/**
 * What a random number is for. Each purpose has its own sequences, so that a new use of luck leaves all others as they
 * were. The ids are part of the published results: an id is never changed and never used again.
 *
 * @param id stable number; below 1000 reserved for the constants here, from 1000 on free for extensions
 */
public record Purpose(int id) {

    /** First id that extensions may use. */
    public static final int FIRST_FREE_ID = 1000;

    /** Which offer a consumer takes. */
    public static final Purpose CONSUMER_CHOICE = new Purpose(1);

    /** What a consumer is born with: the last brand at the start, stock at home. */
    public static final Purpose CONSUMER_NEED = new Purpose(2);

    /** Who gets the last units of a stock that does not suffice. */
    public static final Purpose RATIONING = new Purpose(24);

    /** Demand at a firm that follows a stated process. */
    public static final Purpose DEMAND_PROCESS = new Purpose(3);

    /** Uncertainty of the size of a market, once per run. */
    public static final Purpose MARKET_SIZE = new Purpose(4);

    /** Weekly shocks of a region's demand. */
    public static final Purpose REGION_DEMAND = new Purpose(5);

    /** Uncertainty of a partner's reach, once per run. */
    public static final Purpose PARTNER_REACH = new Purpose(6);

    /** Which outlets list a product. */
    public static final Purpose OUTLET_LISTING = new Purpose(7);

    /** Whether and when an event happens. */
    public static final Purpose EVENT = new Purpose(8);

    /** Noise on a demand. */
    public static final Purpose DEMAND_NOISE = new Purpose(9);

    /** The factor that correlated demands have in common. */
    public static final Purpose COMMON_DEMAND = new Purpose(10);

    /** Whether a breach of a contract is found out. */
    public static final Purpose CONTRACT_BREACH = new Purpose(30);

    /** Whether a week's diverted goods are found, and punished. */
    public static final Purpose DIVERSION = new Purpose(55);

    /** Who adopts a new product. */
    public static final Purpose ADOPTION = new Purpose(40);

    /** What a customer is like, and what it does as long as it stays. */
    public static final Purpose CUSTOMER_LIFE = new Purpose(41);

    /** What a household buys of a category, and which brands. */
    public static final Purpose HOUSEHOLD = new Purpose(42);

    /** How a consumer's slow states move: awareness, satisfaction, stock at home. */
    public static final Purpose CONSUMER_STATE = new Purpose(20);

    /** How long goods are on the way where that is random. */
    public static final Purpose LEAD_TIME = new Purpose(21);

    /** Whether a seller that learns its price tries more or less first. */
    public static final Purpose PRICE_TRIAL = new Purpose(23);

    /** When customers come in continuous time. */
    public static final Purpose ARRIVAL = new Purpose(22);

    /** Where a search without derivatives looks next. */
    public static final Purpose SEARCH = new Purpose(60);

    /** Whether a partner leaves. */
    public static final Purpose PARTNER_EXIT = new Purpose(70);

    /** Whether a candidate signs. */
    public static final Purpose RECRUITMENT = new Purpose(71);

    /** What is seen of a candidate before it signs. */
    public static final Purpose APPRAISAL = new Purpose(72);

    /** Whether a breach tempts. */
    public static final Purpose TEMPTATION = new Purpose(73);

    /** Whether a partner is inspected, a breach found, and the breach punished. */
    public static final Purpose INSPECTION = new Purpose(74);

    /** Whether a dispute arises, and whether a step settles it. */
    public static final Purpose DISPUTE = new Purpose(75);

    /** What a partner answers in a survey. */
    public static final Purpose SURVEY = new Purpose(76);

    /** Whether a meeting settles a dispute. */
    public static final Purpose MEETING = new Purpose(90);

    /** Whether a partner is named as about to leave, and whether a call keeps it. */
    public static final Purpose EARLY_WARNING = new Purpose(91);

    /** Whether an action of the calendar happens in a future. */
    public static final Purpose ACTION = new Purpose(50);

    /** Errors of shared data, audits of reports, and who shares. */
    public static final Purpose DATA_SHARING = new Purpose(51);

    /** Errors of what a firm sees of its own demand. */
    public static final Purpose OWN_VIEW = new Purpose(52);

    /** Errors of market intelligence. */
    public static final Purpose INTELLIGENCE = new Purpose(53);

    /** Who takes up a common platform, and when. */
    public static final Purpose PLATFORM = new Purpose(54);
    /** Where a design of experiments places its points. */
    public static final Purpose DESIGN_POINT = new Purpose(63);

    /** Which observations a bootstrap draws again. */
    public static final Purpose BOOTSTRAP = new Purpose(61);

    /** The seed of a design row where rows shall not meet the same futures. */
    public static final Purpose DESIGN_ROW = new Purpose(62);

    /** Leads of a firm, and which of those that wait go cold. */
    public static final Purpose PROJECT_LEAD = new Purpose(94);

    /** Which projects leave a stage, and which of them pass. */
    public static final Purpose PROJECT_STAGE = new Purpose(95);

    /** How much won projects order. */
    public static final Purpose PROJECT_ORDER = new Purpose(96);

    /** Outlets without the display for which they are paid that a visit finds. */
    public static final Purpose DISPLAY_AUDIT = new Purpose(97);

    /** After which leads a second firm runs, and which one. */
    public static final Purpose LEAD_CONTEST = new Purpose(98);

    /** Of which kind new leads are. */
    public static final Purpose LEAD_KIND = new Purpose(99);

    /** Which partners fail by their other business in a week. */
    public static final Purpose PARTNER_FAILURE = new Purpose(77);

    public Purpose {
        if (id <= 0) {
            throw new IllegalArgumentException("A purpose has id " + id + " but ids start at 1.");
        }
    }

    /**
     * A purpose of an extension.
     *
     * @param number 0 or more; the id is {@link #FIRST_FREE_ID} plus this number
     */
    public static Purpose free(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("A free purpose has number " + number + " but numbers start at 0.");
        }
        return new Purpose(Math.addExact(FIRST_FREE_ID, number));
    }
}
