package org.gemba.house.floor;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A plant.
 *
 * @param dayStart the local hour at which a production day begins; what is made at 02:00 belongs to the day before
 *     where the day starts at 06:00
 */
public record Plant(PlantId id, String name, ZoneId zone, LocalTime dayStart) {
    public Plant {
        Naming.name("plant's name", name);
    }
}
