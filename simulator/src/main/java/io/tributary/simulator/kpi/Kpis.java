package io.tributary.simulator.kpi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** The list of all KPIs. A new KPI is a new file and one line here. */
public final class Kpis {
    /** Every KPI, in the order of reports. */
    public static final List<Kpi> ALL = List.of(
            new CoverageNumeric(),
            new CoverageWeighted(),
            new CoveragePopulation(),
            new CoveragePenetration(),
            new CoverageHouseholds(),
            new CoveragePerCost(),
            new CalendarActions(),
            new DecisionDelay(),
            new ShareValue(),
            new ShareVolume(),
            new ShareOnline(),
            new ShareRelative(),
            new MarketPotential(),
            new SellInUnits(),
            new SellOutUnits(),
            new SellInValue(),
            new SellOutValue(),
            new FillRate(),
            new ShelfAvailability(),
            new DeliveryLeadTime(),
            new DeliveryOnTime(),
            new StockOutFrequency(),
            new SellInPeak(),
            new DiversionRate(),
            new DealerConcentration(),
            new DealerPriceSpread(),
            new DealerServiceGap(),
            new UnsoldUnits(),
            new ReturnedUnits(),
            new ConsumerReturns(),
            new StockCover(),
            new StockTurns(),
            new StockDays(),
            new StockAge(),
            new StockOld(),
            new CapitalTied(),
            new ShelfPrice(),
            new PricePremium(),
            new SellingPrice(),
            new PriceFairness(),
            new SoldUnits(),
            new CustomerSatisfaction(),
            new BrandAwareness(),
            new CustomersHeld(),
            new CustomersChurn(),
            new CustomersWorth(),
            new CustomersAcquisitionCost(),
            new Conversion(),
            new BasketValue(),
            new BrandReputation(),
            new BrandStrength(),
            new ProductAwareness(),
            new ShareOfNew(),
            new ServiceWait(),
            new ServiceCases(),
            new FunnelLeads(),
            new FunnelWon(),
            new FunnelWinRate(),
            new FunnelCycle(),
            new FunnelContested(),
            new CustomersActive(),
            new CustomersBuyers(),
            new CustomersPenetration(),
            new CustomersFrequency(),
            new CustomersSoleLoyalty(),
            new CustomersRepeatRate(),
            new CustomersTenure(),
            new CustomersLifetimeValue(),
            new CustomersDispersion(),
            new DistributionCost(),
            new DistributionCostPerUnit(),
            new CostMargin(),
            new CostFreight(),
            new CostRebate(),
            new CostTerms(),
            new IncentiveWithheld(),
            new CostAdvertising(),
            new CostAgents(),
            new CostManagement(),
            new CostToServe(),
            new CostChange(),
            new CostPlatform(),
            new CostProgrammes(),
            new CostInformation(),
            new CostTraining(),
            new CostSupport(),
            new CostWarehouse(),
            new CostCarbon(),
            new EmissionsTonnes(),
            new LostUnits(),
            new PartnerSkill(),
            new PartnerCertified(),
            new SupportWait(),
            new InformationError(),
            new InformationUse(),
            new OrderAmplification(),
            new InventoryCost(),
            new InventoryCostPerPeriod(),
            new OrderUnits(),
            new DemandUnits(),
            new OrderVariance(),
            new DemandVariance(),
            new OrderVarianceRatio(),
            new MeanOnHand(),
            new MeanBackorders(),
            new MeanOutstanding(),
            new NetStockVariance(),
            new PartnersServing(),
            new PartnerTrust(),
            new PartnerSatisfaction(),
            new PartnerSurvey(),
            new PartnerLoyalty(),
            new PartnerEffort(),
            new PartnerReturn(),
            new PartnerInequality(),
            new CommonInterestIndex(),
            new PartnerScore(),
            new PartnersStrategic(),
            new PartnersInvested(),
            new PartnerExits(),
            new PartnersDropped(),
            new PartnerInsolvencies(),
            new PartnersSigned(),
            new NewRegions(),
            new Payback(),
            new ExpansionFunding(),
            new ChannelScore(),
            new ChannelConflict(),
            new DisplayShare(),
            new DisplayCompliance(),
            new OutletsClosed(),
            new DisputeWeeks(),
            new Breaches(),
            new BreachesFound(),
            new CostRecruitment(),
            new CostGovernance(),
            new CostCoaching(),
            new CostBadDebt(),
            new CashPresent(),
            new Profit(),
            new ProfitContribution(),
            new TargetAttainment(),
            new TargetAttained(),
            new TargetSpread());

    private Kpis() {}

    /** The KPI with an id. */
    public static Kpi get(String id) {
        return ALL.stream()
                .filter(kpi -> kpi.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no KPI " + id));
    }

    /** Ids of all KPIs. */
    public static Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        ALL.forEach(kpi -> ids.add(kpi.id()));
        return ids;
    }

    /** All values of all KPIs, in the list's order. */
    public static List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        ALL.forEach(kpi -> values.addAll(kpi.read(facts)));
        return values;
    }
}
