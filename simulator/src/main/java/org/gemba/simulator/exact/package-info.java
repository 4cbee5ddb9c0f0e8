/** What theory says exactly about small lines and queues: a quick figure beside a simulation, and the yardstick of the simulator. */
@NullMarked
package org.gemba.simulator.exact;

import org.jspecify.annotations.NullMarked;
