package org.gemba.simulator.exact;

/**
 * What theory says about pieces that arrive at random (exponential times between them) and wait in one line, first come, first served.
 *
 * @param utilisation share of time that a server works, below 1
 * @param probabilityOfWait share of pieces that must wait
 * @param waitingTime mean time before the work begins
 * @param leadTime wait and work
 * @param waiting mean number of pieces that wait
 * @param present mean number that wait or are worked on
 */
public record WaitingLine(
        double utilisation,
        double probabilityOfWait,
        double waitingTime,
        double leadTime,
        double waiting,
        double present) {
    private static final int MOST_SERVERS = 10_000;

    /** Several servers with exponential times (Erlang 1917; M/M/c). */
    public static WaitingLine servers(double arrivalsPerTime, double meanTime, int servers) {
        Limits.positive("The arrival rate", arrivalsPerTime);
        Limits.positive("The mean time", meanTime);
        if (servers < 1 || servers > MOST_SERVERS) {
            throw new IllegalArgumentException("The number of servers (%d) must be 1 to %d.\nSimulate what is larger."
                    .formatted(servers, MOST_SERVERS));
        }
        double load = arrivalsPerTime * meanTime;
        stable(load / servers);
        double lost = 1;
        for (int server = 1; server <= servers; server++) {
            lost = load * lost / (server + load * lost);
        }
        double waits = lost / (1 - load / servers * (1 - lost));
        return of(arrivalsPerTime, meanTime, load / servers, waits, waits * meanTime / (servers - load));
    }

    /**
     * One server with times of any kind (Pollaczek and Khinchine 1930; M/G/1).
     *
     * @param squaredVariation variance ÷ mean² of the times: 0 fixed, 1 exponential
     */
    public static WaitingLine oneServer(double arrivalsPerTime, double meanTime, double squaredVariation) {
        Limits.positive("The arrival rate", arrivalsPerTime);
        Limits.positive("The mean time", meanTime);
        if (!(squaredVariation >= 0 && squaredVariation <= 1e6)) {
            throw new IllegalArgumentException(
                    "The squared coefficient of variation (%s) must be 0 to 1,000,000.\nIt is variance ÷ mean², without a unit."
                            .formatted(squaredVariation));
        }
        double load = arrivalsPerTime * meanTime;
        stable(load);
        double wait = load / (1 - load) * (1 + squaredVariation) / 2 * meanTime;
        return of(arrivalsPerTime, meanTime, load, load, wait);
    }

    private static void stable(double utilisation) {
        if (!(utilisation < 1)) {
            throw new IllegalArgumentException(
                    "The servers would have to work %s of their time; below 1 there is an answer.\nAdd a server, or let less arrive."
                            .formatted(utilisation));
        }
    }

    private static WaitingLine of(double arrivals, double meanTime, double utilisation, double waits, double wait) {
        return new WaitingLine(
                utilisation, waits, wait, wait + meanTime, arrivals * wait, arrivals * (wait + meanTime));
    }
}
