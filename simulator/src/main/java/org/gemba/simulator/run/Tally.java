package org.gemba.simulator.run;

import java.util.Arrays;

/**
 * What is counted in a run; its size does not depend on the run's length. A stock's area under its curve needs one addition a change:
 * whoever comes in takes the time off the sum, whoever leaves puts it on, and those who are still there are added when somebody asks. Sums
 * may pass the range of 64 bits on the way; whole-number arithmetic brings them back.
 */
final class Tally {
    final long[] shows;
    final int[] show;
    final long[] placeSum;
    final int[] placeUnits;
    final long[] placeCame;
    final long[] laneSum;
    final int[] laneUnits;
    final long[] poolSum;
    final int[] poolUnits;
    final long[] started;
    final long[] finished;
    final long[] scrapped;
    final long[] leadSum;
    final double[] leadSquares;
    final LeadTimes[] leads;
    final long[] changeovers;
    final long[] breakdowns;
    final long[] cycles;
    long bornSum;
    int inProcess;

    Tally(int places, int machines, int parts, int pools) {
        shows = new long[machines * Show.ALL];
        show = new int[machines];
        Arrays.fill(show, Show.STARVED);
        placeSum = new long[places];
        placeUnits = new int[places];
        placeCame = new long[places];
        laneSum = new long[places];
        laneUnits = new int[places];
        poolSum = new long[pools];
        poolUnits = new int[pools];
        started = new long[parts];
        finished = new long[parts];
        scrapped = new long[parts];
        leadSum = new long[parts];
        leadSquares = new double[parts];
        leads = new LeadTimes[parts];
        for (int part = 0; part < parts; part++) {
            leads[part] = new LeadTimes();
        }
        changeovers = new long[places];
        breakdowns = new long[places];
        cycles = new long[places];
    }

    /** From now on a machine is seen doing this. */
    void shows(int machine, int what, long now) {
        int before = show[machine];
        if (before != what) {
            shows[machine * Show.ALL + before] += now;
            shows[machine * Show.ALL + what] -= now;
            show[machine] = what;
        }
    }

    void comes(int place, long now) {
        placeSum[place] -= now;
        placeUnits[place]++;
        placeCame[place]++;
    }

    void goes(int place, long now) {
        placeSum[place] += now;
        placeUnits[place]--;
    }

    void comesToLane(int place, long now) {
        laneSum[place] -= now;
        laneUnits[place]++;
    }

    void goesFromLane(int place, long now) {
        laneSum[place] += now;
        laneUnits[place]--;
    }

    void takes(int pool, long now) {
        poolSum[pool] -= now;
        poolUnits[pool]++;
    }

    void gives(int pool, long now) {
        poolSum[pool] += now;
        poolUnits[pool]--;
    }

    void born(long at) {
        bornSum -= at;
        inProcess++;
    }

    void left(int part, long born, long now, boolean good) {
        bornSum += now;
        inProcess--;
        if (good) {
            long lead = now - born;
            finished[part]++;
            leadSum[part] += lead;
            leadSquares[part] += (double) lead * lead;
            leads[part].add(lead);
        } else {
            scrapped[part]++;
        }
    }
}
