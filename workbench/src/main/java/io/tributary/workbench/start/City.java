package io.tributary.workbench.start;

/**
 * A place of the city table.
 *
 * @param id number in GeoNames
 * @param name name in Latin letters
 * @param country two letters, ISO 3166-1
 * @param admin first administrative level as GeoNames codes it, such as a province; may be empty
 * @param population people
 * @param lat latitude, degrees, as written
 * @param lon longitude, degrees, as written
 */
public record City(String id, String name, String country, String admin, long population, String lat, String lon) {}
