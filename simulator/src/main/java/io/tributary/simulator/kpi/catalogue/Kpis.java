package io.tributary.simulator.kpi.catalogue;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.cost.AroundWarehouses;
import io.tributary.simulator.kpi.cost.CashPresent;
import io.tributary.simulator.kpi.cost.CostAdvertising;
import io.tributary.simulator.kpi.cost.CostAgents;
import io.tributary.simulator.kpi.cost.CostBadDebt;
import io.tributary.simulator.kpi.cost.CostCarbon;
import io.tributary.simulator.kpi.cost.CostChange;
import io.tributary.simulator.kpi.cost.CostCoaching;
import io.tributary.simulator.kpi.cost.CostFreight;
import io.tributary.simulator.kpi.cost.CostFunctions;
import io.tributary.simulator.kpi.cost.CostGovernance;
import io.tributary.simulator.kpi.cost.CostInformation;
import io.tributary.simulator.kpi.cost.CostIntegration;
import io.tributary.simulator.kpi.cost.CostManagement;
import io.tributary.simulator.kpi.cost.CostMargin;
import io.tributary.simulator.kpi.cost.CostPlatform;
import io.tributary.simulator.kpi.cost.CostProgrammes;
import io.tributary.simulator.kpi.cost.CostRebate;
import io.tributary.simulator.kpi.cost.CostRecruitment;
import io.tributary.simulator.kpi.cost.CostSupport;
import io.tributary.simulator.kpi.cost.CostTerms;
import io.tributary.simulator.kpi.cost.CostToServe;
import io.tributary.simulator.kpi.cost.CostTraining;
import io.tributary.simulator.kpi.cost.CostWarehouse;
import io.tributary.simulator.kpi.cost.DistributionCost;
import io.tributary.simulator.kpi.cost.DistributionCostPerUnit;
import io.tributary.simulator.kpi.cost.EmissionsTonnes;
import io.tributary.simulator.kpi.cost.IncentiveWithheld;
import io.tributary.simulator.kpi.cost.Profit;
import io.tributary.simulator.kpi.cost.ProfitContribution;
import io.tributary.simulator.kpi.customer.BasketValue;
import io.tributary.simulator.kpi.customer.Conversion;
import io.tributary.simulator.kpi.customer.CustomerSatisfaction;
import io.tributary.simulator.kpi.customer.CustomersAcquisitionCost;
import io.tributary.simulator.kpi.customer.CustomersActive;
import io.tributary.simulator.kpi.customer.CustomersBuyers;
import io.tributary.simulator.kpi.customer.CustomersChurn;
import io.tributary.simulator.kpi.customer.CustomersDispersion;
import io.tributary.simulator.kpi.customer.CustomersFrequency;
import io.tributary.simulator.kpi.customer.CustomersHeld;
import io.tributary.simulator.kpi.customer.CustomersLifetimeValue;
import io.tributary.simulator.kpi.customer.CustomersPenetration;
import io.tributary.simulator.kpi.customer.CustomersRepeatRate;
import io.tributary.simulator.kpi.customer.CustomersSoleLoyalty;
import io.tributary.simulator.kpi.customer.CustomersTenure;
import io.tributary.simulator.kpi.customer.CustomersWorth;
import io.tributary.simulator.kpi.partner.Breaches;
import io.tributary.simulator.kpi.partner.BreachesFound;
import io.tributary.simulator.kpi.partner.CapitalTied;
import io.tributary.simulator.kpi.partner.ChannelScore;
import io.tributary.simulator.kpi.partner.CommonInterestIndex;
import io.tributary.simulator.kpi.partner.DealerConcentration;
import io.tributary.simulator.kpi.partner.DealerPriceSpread;
import io.tributary.simulator.kpi.partner.DealerServiceGap;
import io.tributary.simulator.kpi.partner.DecisionDelay;
import io.tributary.simulator.kpi.partner.DisplayCompliance;
import io.tributary.simulator.kpi.partner.DisplayShare;
import io.tributary.simulator.kpi.partner.DisputeWeeks;
import io.tributary.simulator.kpi.partner.DiversionRate;
import io.tributary.simulator.kpi.partner.ExpansionFunding;
import io.tributary.simulator.kpi.partner.InformationError;
import io.tributary.simulator.kpi.partner.InformationUse;
import io.tributary.simulator.kpi.partner.NewRegions;
import io.tributary.simulator.kpi.partner.PartnerCertified;
import io.tributary.simulator.kpi.partner.PartnerEffort;
import io.tributary.simulator.kpi.partner.PartnerExits;
import io.tributary.simulator.kpi.partner.PartnerInequality;
import io.tributary.simulator.kpi.partner.PartnerInsolvencies;
import io.tributary.simulator.kpi.partner.PartnerLoyalty;
import io.tributary.simulator.kpi.partner.PartnerReturn;
import io.tributary.simulator.kpi.partner.PartnerSatisfaction;
import io.tributary.simulator.kpi.partner.PartnerScore;
import io.tributary.simulator.kpi.partner.PartnerSkill;
import io.tributary.simulator.kpi.partner.PartnerSurvey;
import io.tributary.simulator.kpi.partner.PartnerTrust;
import io.tributary.simulator.kpi.partner.PartnersDropped;
import io.tributary.simulator.kpi.partner.PartnersInvested;
import io.tributary.simulator.kpi.partner.PartnersServing;
import io.tributary.simulator.kpi.partner.PartnersSigned;
import io.tributary.simulator.kpi.partner.PartnersStrategic;
import io.tributary.simulator.kpi.partner.Payback;
import io.tributary.simulator.kpi.partner.SupportWait;
import io.tributary.simulator.kpi.partner.TargetAttained;
import io.tributary.simulator.kpi.partner.TargetAttainment;
import io.tributary.simulator.kpi.partner.TargetSpread;
import io.tributary.simulator.kpi.reach.BrandAwareness;
import io.tributary.simulator.kpi.reach.BrandReputation;
import io.tributary.simulator.kpi.reach.BrandStrength;
import io.tributary.simulator.kpi.reach.CalendarActions;
import io.tributary.simulator.kpi.reach.ChannelConflict;
import io.tributary.simulator.kpi.reach.CoverageHouseholds;
import io.tributary.simulator.kpi.reach.CoverageNumeric;
import io.tributary.simulator.kpi.reach.CoveragePenetration;
import io.tributary.simulator.kpi.reach.CoveragePerCost;
import io.tributary.simulator.kpi.reach.CoveragePopulation;
import io.tributary.simulator.kpi.reach.CoverageWeighted;
import io.tributary.simulator.kpi.reach.OutletsClosed;
import io.tributary.simulator.kpi.reach.ProductAwareness;
import io.tributary.simulator.kpi.reach.ServiceCases;
import io.tributary.simulator.kpi.reach.ServiceWait;
import io.tributary.simulator.kpi.sale.FunnelContested;
import io.tributary.simulator.kpi.sale.FunnelCycle;
import io.tributary.simulator.kpi.sale.FunnelLeads;
import io.tributary.simulator.kpi.sale.FunnelWinRate;
import io.tributary.simulator.kpi.sale.FunnelWon;
import io.tributary.simulator.kpi.sale.MarketPotential;
import io.tributary.simulator.kpi.sale.PriceFairness;
import io.tributary.simulator.kpi.sale.PricePremium;
import io.tributary.simulator.kpi.sale.SellInPeak;
import io.tributary.simulator.kpi.sale.SellInUnits;
import io.tributary.simulator.kpi.sale.SellInValue;
import io.tributary.simulator.kpi.sale.SellOutUnits;
import io.tributary.simulator.kpi.sale.SellOutValue;
import io.tributary.simulator.kpi.sale.SellingPrice;
import io.tributary.simulator.kpi.sale.ShareOfNew;
import io.tributary.simulator.kpi.sale.ShareOnline;
import io.tributary.simulator.kpi.sale.ShareRelative;
import io.tributary.simulator.kpi.sale.ShareValue;
import io.tributary.simulator.kpi.sale.ShareVolume;
import io.tributary.simulator.kpi.sale.ShelfPrice;
import io.tributary.simulator.kpi.sale.SoldUnits;
import io.tributary.simulator.kpi.stock.ConsumerReturns;
import io.tributary.simulator.kpi.stock.DeliveryLeadTime;
import io.tributary.simulator.kpi.stock.DeliveryOnTime;
import io.tributary.simulator.kpi.stock.DemandUnits;
import io.tributary.simulator.kpi.stock.DemandVariance;
import io.tributary.simulator.kpi.stock.FillRate;
import io.tributary.simulator.kpi.stock.InventoryCost;
import io.tributary.simulator.kpi.stock.InventoryCostPerPeriod;
import io.tributary.simulator.kpi.stock.LostUnits;
import io.tributary.simulator.kpi.stock.MeanBackorders;
import io.tributary.simulator.kpi.stock.MeanOnHand;
import io.tributary.simulator.kpi.stock.MeanOutstanding;
import io.tributary.simulator.kpi.stock.NetStockVariance;
import io.tributary.simulator.kpi.stock.OrderAmplification;
import io.tributary.simulator.kpi.stock.OrderUnits;
import io.tributary.simulator.kpi.stock.OrderVariance;
import io.tributary.simulator.kpi.stock.OrderVarianceRatio;
import io.tributary.simulator.kpi.stock.ReturnedUnits;
import io.tributary.simulator.kpi.stock.ShelfAvailability;
import io.tributary.simulator.kpi.stock.StockAge;
import io.tributary.simulator.kpi.stock.StockCover;
import io.tributary.simulator.kpi.stock.StockDays;
import io.tributary.simulator.kpi.stock.StockOld;
import io.tributary.simulator.kpi.stock.StockOutFrequency;
import io.tributary.simulator.kpi.stock.StockTurns;
import io.tributary.simulator.kpi.stock.UnsoldUnits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            new DecisionDelay(id -> get(id)),
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
            new CostFunctions(),
            new CostIntegration(),
            new CostManagement(),
            new CostToServe(),
            new CostChange(),
            new CostPlatform(),
            new CostProgrammes(),
            new CostInformation(),
            new CostTraining(),
            new CostSupport(),
            new CostWarehouse(),
            new AroundWarehouses(),
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

    private static final Map<String, Kpi> BY_ID = byId();

    private Kpis() {}

    private static Map<String, Kpi> byId() {
        Map<String, Kpi> byId = new LinkedHashMap<>();
        ALL.forEach(kpi -> byId.put(kpi.id(), kpi));
        return byId;
    }

    /** The KPI with an id. */
    public static Kpi get(String id) {
        Kpi kpi = BY_ID.get(id);
        if (kpi == null) {
            throw new NoSuchElementException("no KPI " + id);
        }
        return kpi;
    }

    /** Ids of all KPIs. */
    public static Set<String> ids() {
        return Collections.unmodifiableSet(BY_ID.keySet());
    }

    /** All values of all KPIs, in the list's order. */
    public static List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>(ALL.size() * (1 + facts.zero().months()));
        for (Kpi kpi : ALL) {
            values.addAll(kpi.read(facts));
        }
        return values;
    }
}
