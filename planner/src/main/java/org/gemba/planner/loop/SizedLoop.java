package org.gemba.planner.loop;

import java.util.Optional;

/**
 * What came out for one loop of a file.
 *
 * @param formula its name in the file
 * @param count cards; of a triangle the reorder point in containers
 * @param lot containers of a triangle's lot
 * @param serviceLevel the share of rounds in which the cards last, where actual days or standard deviations are given
 */
public record SizedLoop(
        String part,
        String formula,
        CardCount count,
        Optional<CardCount> lot,
        Optional<ServiceLevel> serviceLevel,
        String reason) {}
