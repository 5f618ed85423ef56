import fc from 'fast-check';

// the same sample of every property on every machine: what fails once fails again
fc.configureGlobal({ seed: 20_261_201 });
