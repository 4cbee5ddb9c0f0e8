package org.gemba.house.floor;

import java.time.LocalDate;

/** What the customer takes: so many pieces of a part a production day, from a day on until a later demand replaces it. */
public record Demand(PartId part, LocalDate from, PieceCount perDay) {}
