package org.gemba.house.jidoka.andon;

import java.util.stream.Stream;
import org.gemba.house.promise.Proves;
import org.gemba.house.rig.TextTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the cord, scenario by scenario. */
class AndonTablesTest {
    @TestFactory
    @Proves("ANDON-1")
    Stream<DynamicTest> the_fixed_position() {
        return TextTable.tests(AndonTablesTest.class, "fixed-position.txt", AndonStage::new);
    }

    @TestFactory
    @Proves("ANDON-2")
    Stream<DynamicTest> the_response() {
        return TextTable.tests(AndonTablesTest.class, "response.txt", AndonStage::new);
    }

    @TestFactory
    @Proves("ANDON-3")
    Stream<DynamicTest> escalation() {
        return TextTable.tests(AndonTablesTest.class, "escalation.txt", AndonStage::new);
    }

    @TestFactory
    @Proves("ANDON-4")
    Stream<DynamicTest> the_restart() {
        return TextTable.tests(AndonTablesTest.class, "restart.txt", AndonStage::new);
    }

    @TestFactory
    @Proves("ANDON-5")
    Stream<DynamicTest> propagation() {
        return TextTable.tests(AndonTablesTest.class, "propagation.txt", AndonStage::new);
    }
}
