package io.tributary.workbench.report;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.geography.Zone;
import io.tributary.workbench.report.PlanBook.Area;
import io.tributary.workbench.report.PlanBook.Served;
import io.tributary.workbench.table.Workbook.Cell;
import io.tributary.workbench.table.Workbook.Column;
import io.tributary.workbench.table.Workbook.Format;
import io.tributary.workbench.table.Workbook.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets of a plan's workbook that go area by area: the plan, which reads back as a table of a network, and the changes. */
final class PlanBookAreas {
    private static final Text AREA = new Text("area", "片区");
    private static final Text REASON = new Text("reason", "理由");
    private static final int IDS = 16;
    private static final int NAMES = 20;
    private static final int NUMBERS = 13;
    private static final int SENTENCES = 110;

    private final PlanBook book;
    private final Language language;
    private final Names names;
    private final Roads roads;
    private final Map<String, io.tributary.simulator.geography.Area> areas = new HashMap<>();
    private final Map<String, Zone> zones = new HashMap<>();
    private final Map<String, Partner> partners = new HashMap<>();
    /** Whether the planning model says anything. */
    private final boolean modelled;

    PlanBookAreas(PlanBook book, Language language) {
        this.book = book;
        this.language = language;
        names = new Names(book.planned());
        roads = book.planned().roads();
        Territory.areas(book.planned()).forEach(area -> areas.put(area.id(), area));
        book.planned().zones().forEach(zone -> zones.put(zone.id(), zone));
        book.planned().partners().forEach(partner -> partners.put(partner.id(), partner));
        modelled = book.areas().stream().anyMatch(area -> area.served().isPresent());
    }

    /** Who serves each area. */
    Page plan() {
        List<Column> columns = new ArrayList<>(List.of(
                column(AREA, IDS),
                column(new Text("zone", "区域"), NAMES),
                column(new Text("region", "大区"), IDS),
                column(new Text("outlets", "门店数"), NUMBERS),
                column(new Text("chain", "渠道链"), NAMES),
                column(new Text("partner", "渠道商"), NAMES),
                column(new Text("km", "公里"), NUMBERS),
                column(new Text("minutes", "车程（分钟）"), NUMBERS)));
        if (modelled) {
            columns.add(column(new Text("outlets that stock us", "铺货门店数"), NUMBERS));
            columns.add(column(cost(), IDS));
        }
        columns.add(column(new Text("change", "变化"), IDS));
        if (modelled) {
            columns.add(column(REASON, SENTENCES));
        }
        return new Page(
                new Text("Plan", "方案").in(language),
                List.of(),
                columns,
                book.areas().stream().map(this::planned).toList());
    }

    private List<Cell> planned(Area area) {
        Optional<io.tributary.simulator.geography.Area> known = Optional.ofNullable(areas.get(area.id()));
        Optional<Zone> zone = known.flatMap(each -> Optional.ofNullable(zones.get(each.zone())));
        String last = area.after().last();
        Optional<Location> from = Optional.ofNullable(partners.get(last)).map(Partner::location);
        double km = zone.flatMap(to -> from.map(at -> roads.km(at, Location.of(to))))
                .orElse(Double.NaN);
        double minutes = zone.flatMap(to -> from.map(at -> roads.minutes(at, Location.of(to))))
                .orElse(Double.NaN);
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(area.id()),
                Cell.text(zone.map(each -> names.of(each.id()).in(language)).orElse("")),
                Cell.text(zone.map(Zone::region).orElse("")),
                Cell.number(known.map(each -> each.outlets()).orElse(Double.NaN), Format.WHOLE),
                Cell.text(area.after().written()),
                Cell.text(last.isEmpty() ? "" : names.of(last).in(language)),
                Cell.number(km, Format.TENTHS),
                Cell.number(minutes, Format.WHOLE)));
        if (modelled) {
            row.add(Cell.number(
                    area.served().map(served -> (double) served.stockists()).orElse(Double.NaN), Format.WHOLE));
            row.add(Cell.number(area.served().map(Served::cost).orElse(Double.NaN), Format.WHOLE));
        }
        row.add(Cell.text(change(area).in(language)));
        if (modelled) {
            row.add(reason(area));
        }
        return row;
    }

    private static Text change(Area area) {
        if (area.after().equals(area.before())) {
            return new Text("no change", "不变");
        }
        return area.after().last().equals(area.before().last())
                        && !area.after().last().isEmpty()
                ? new Text("other length", "改变层级")
                : new Text("other partner", "更换渠道商");
    }

    /** Who changes. */
    Page changes() {
        List<Column> columns = new ArrayList<>(List.of(
                column(AREA, IDS),
                column(new Text("zone", "区域"), NAMES),
                column(new Text("before", "变更前"), NAMES),
                column(new Text("after", "变更后"), NAMES)));
        if (modelled) {
            columns.add(column(cost(), IDS));
            columns.add(column(REASON, SENTENCES));
        }
        return new Page(
                new Text("Changes", "变化").in(language),
                List.of(),
                columns,
                book.areas().stream()
                        .filter(area -> !area.after().equals(area.before()))
                        .map(this::changed)
                        .toList());
    }

    private List<Cell> changed(Area area) {
        String zone = Optional.ofNullable(areas.get(area.id()))
                .map(each -> names.of(each.zone()).in(language))
                .orElse("");
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(area.id()), Cell.text(zone), Cell.text(said(area.before())), Cell.text(said(area.after()))));
        if (modelled) {
            row.add(Cell.number(area.served().map(Served::cost).orElse(Double.NaN), Format.WHOLE));
            row.add(reason(area));
        }
        return row;
    }

    private String said(PlanBook.Chain chain) {
        if (chain.partners().isEmpty()) {
            return new Text("the maker itself", "厂家直供").in(language);
        }
        return chain.last().isEmpty() ? new Text("nobody", "无人服务").in(language) : chain.written();
    }

    private Cell reason(Area area) {
        return Cell.wrapped(
                area.served().map(Served::reason).orElse(Wording.NONE).in(language));
    }

    private Text cost() {
        return new Text("cost", "成本").plus(" (" + book.today().money() + ")");
    }

    private Column column(Text head, int width) {
        return new Column(head.in(language), width);
    }
}
