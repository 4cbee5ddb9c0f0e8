/** A factory as it is simulated: its stations, routes, cards, people, troubles and customers, in the plant's own words. */
@NullMarked
package org.gemba.simulator.model;

import org.jspecify.annotations.NullMarked;
