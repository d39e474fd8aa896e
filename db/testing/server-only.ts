// Stands in for the package of that name, which throws outside React's server bundle.
export {};
