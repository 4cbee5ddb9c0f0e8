package org.gemba.house.jidoka.andon;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.PersonId;

/**
 * One step in the life of a call.
 *
 * @param at when it happened, by the clock of whoever told it
 * @param who did it, where a person is named; nobody needs to be named to pull the cord
 * @param fact the sequence number of the fact it opens to
 * @param word what was said with it: the remark, how it was contained, the countermeasure, the role called next, the
 *     cause of the stop; empty where nothing was
 */
public record CallStep(CallStage stage, Instant at, Optional<PersonId> who, long fact, String word) {}
