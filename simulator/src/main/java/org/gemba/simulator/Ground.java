package org.gemba.simulator;

import org.gemba.house.floor.LineDefinition;

/** What all parts of a played floor stand on. */
record Ground(
        LineDefinition definition,
        Behaviour behaviour,
        Chance chance,
        Agenda agenda,
        Hours hours,
        Teller teller,
        Losses losses) {}
