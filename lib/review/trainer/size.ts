/** Items of one passage through the trainer. */
export const TRAINER_SIZE = 60;
