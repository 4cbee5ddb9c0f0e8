package org.gemba.server.page;

import org.gemba.connect.whatif.RunOf;
import org.gemba.connect.whatif.RunReader;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.server.view.View;

/** One fact of a run that was played, as it stands in the run's own book; as long as that is not told, how far it is. */
final class RunFactPage implements Page {
    private final ScenarioDesk desk;
    private final RunFactsPage all;

    RunFactPage(ScenarioDesk desk) {
        this.desk = desk;
        this.all = new RunFactsPage(desk);
    }

    @Override
    public View view(Visit visit) {
        visit.picture();
        Scenario scenario = AnswerPage.find(desk, visit);
        RunOf run = RunFactsPage.find(visit, scenario);
        try (RunReader told = desk.run(visit.line(), run).orElse(null)) {
            return told == null
                    ? all.untold(visit, scenario, run)
                    : FactPage.of(visit, told, sequence -> RunDoors.address(scenario, run, sequence), true);
        }
    }
}
