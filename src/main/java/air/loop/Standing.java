package air.loop;

import air.taste.Critic;

/** A candidate in its round. */
record Standing(Candidate.Name name, Candidate candidate) {
    static Standing in(Round round, Candidate candidate) {
        return new Standing(new Candidate.Name(round.number(), candidate.index()), candidate);
    }

    Critic.Contender contender() {
        return new Critic.Contender(candidate.picture(), candidate.prompt(), candidate.critique());
    }
}
